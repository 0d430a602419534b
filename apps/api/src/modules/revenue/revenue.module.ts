import { Module } from '@nestjs/common';
import { RevenueController } from './http/revenue.controller.js';

@Module({ controllers: [RevenueController] })
export class RevenueModule {}
