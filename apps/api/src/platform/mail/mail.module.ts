import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { CaughtMailController } from './caught-mail.controller.js';
import { CaughtMails } from './caught-mails.js';
import { Mailer } from './mailer.js';

@Module({
  controllers: [CaughtMailController],
  providers: [
    { provide: CaughtMails, inject: [CONFIG], useFactory: (config: Config) => new CaughtMails(config.dataDir) },
    Mailer,
  ],
  exports: [Mailer],
})
export class MailModule {}
