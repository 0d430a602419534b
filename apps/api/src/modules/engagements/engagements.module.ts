import { Module } from '@nestjs/common';
import { EngagementsController } from './http/engagements.controller.js';

@Module({ controllers: [EngagementsController] })
export class EngagementsModule {}
