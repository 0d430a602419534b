import { Module } from '@nestjs/common';
import { WipController } from './http/wip.controller.js';

@Module({ controllers: [WipController] })
export class WipModule {}
