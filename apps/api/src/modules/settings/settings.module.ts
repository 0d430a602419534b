import { Module } from '@nestjs/common';
import { LogoController } from './http/logo.controller.js';
import { PracticeController } from './http/practice.controller.js';
import { ServiceTypesController } from './http/service-types.controller.js';
import { TemplatesController } from './http/templates.controller.js';

@Module({ controllers: [PracticeController, LogoController, TemplatesController, ServiceTypesController] })
export class SettingsModule {}
