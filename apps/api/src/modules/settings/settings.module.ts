import { Module } from '@nestjs/common';
import { PracticeController } from './http/practice.controller.js';
import { ServiceTypesController } from './http/service-types.controller.js';

@Module({ controllers: [PracticeController, ServiceTypesController] })
export class SettingsModule {}
