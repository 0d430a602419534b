import { Module } from '@nestjs/common';
import { AskImportStep } from './commands/ask-step.command.js';
import { ImportsController } from './http/imports.controller.js';

@Module({ controllers: [ImportsController], providers: [AskImportStep] })
export class ExchangeModule {}
