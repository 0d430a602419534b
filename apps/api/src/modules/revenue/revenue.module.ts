import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { DocumentsModule } from '../documents/index.js';
import { SendStatementCommand } from './commands/send-statement.command.js';
import { RemindersController } from './http/reminders.controller.js';
import { RevenueController } from './http/revenue.controller.js';
import { StatementController } from './http/statement.controller.js';

@Module({
  imports: [DocumentsModule, PdfModule],
  controllers: [RevenueController, StatementController, RemindersController],
  providers: [SendStatementCommand],
})
export class RevenueModule {}
