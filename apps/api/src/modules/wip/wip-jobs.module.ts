import { Module } from '@nestjs/common';
import { CheckAlertsHandler } from './jobs/check-alerts.handler.js';
import { CheckBudgetsHandler } from './jobs/check-budgets.handler.js';
import { WipNightlyHandler } from './jobs/nightly.handler.js';

/** The worker's side of WIP. */
@Module({ providers: [CheckAlertsHandler, CheckBudgetsHandler, WipNightlyHandler] })
export class WipJobsModule {}
