import { Module } from '@nestjs/common';
import { AskImportStep } from './commands/ask-step.command.js';
import { MoneyExportsController } from './export/money-exports.controller.js';
import { WorkExportsController } from './export/work-exports.controller.js';
import { ImportsController } from './http/imports.controller.js';

@Module({ controllers: [ImportsController, WorkExportsController, MoneyExportsController], providers: [AskImportStep] })
export class ExchangeModule {}
