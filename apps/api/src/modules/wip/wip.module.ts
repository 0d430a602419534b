import { Module } from '@nestjs/common';
import { EngagementBudgetController } from './http/engagement-budget.controller.js';
import { WipController } from './http/wip.controller.js';

@Module({ controllers: [WipController, EngagementBudgetController] })
export class WipModule {}
