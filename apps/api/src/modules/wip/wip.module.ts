import { Module } from '@nestjs/common';
import { EngagementBudgetController } from './http/engagement-budget.controller.js';
import { WipController } from './http/wip.controller.js';
import { WipWorkController } from './http/wip-work.controller.js';

@Module({ controllers: [WipController, WipWorkController, EngagementBudgetController] })
export class WipModule {}
