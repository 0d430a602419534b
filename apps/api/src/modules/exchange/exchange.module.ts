import { Module } from '@nestjs/common';
import { AskArchive } from './archive/commands/ask-archive.command.js';
import { ArchivesController } from './archive/http/archives.controller.js';
import { RestoreController } from './archive/http/restore.controller.js';
import { AskImportStep } from './commands/ask-step.command.js';
import { JournalController } from './export/journal/journal.controller.js';
import { MoneyExportsController } from './export/money-exports.controller.js';
import { WorkExportsController } from './export/work-exports.controller.js';
import { ImportsController } from './http/imports.controller.js';

@Module({
  controllers: [
    ImportsController,
    WorkExportsController,
    MoneyExportsController,
    JournalController,
    ArchivesController,
    RestoreController,
  ],
  providers: [AskImportStep, AskArchive],
})
export class ExchangeModule {}
