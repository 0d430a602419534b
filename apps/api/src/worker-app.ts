import { Module, type DynamicModule } from '@nestjs/common';
import { AuthJobsModule } from './modules/auth/index.js';
import { DocumentJobsModule } from './modules/documents/index.js';
import { NotificationJobsModule } from './modules/notifications/index.js';
import { WebhookJobsModule } from './modules/webhooks/index.js';
import { PortalJobsModule } from './modules/portal/index.js';
import { ExchangeJobsModule } from './modules/exchange/index.js';
import { WipJobsModule } from './modules/wip/index.js';
import { QuoteJobsModule } from './modules/quotes/index.js';
import { RevenueJobsModule } from './modules/revenue/index.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { loggingModule } from './platform/logging.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { WorkerModule } from './platform/outbox/worker.module.js';

@Module({})
class WorkerApp {}

/** What the worker runs: the platform, and every module's handlers. */
export const workerModule = (config: Config): DynamicModule => ({
  module: WorkerApp,
  imports: [
    ConfigModule.with(config),
    loggingModule(config),
    DatabaseModule,
    OutboxModule,
    WorkerModule,
    AuthJobsModule,
    DocumentJobsModule,
    WebhookJobsModule,
    ExchangeJobsModule,
    PortalJobsModule,
    NotificationJobsModule,
    WipJobsModule,
    QuoteJobsModule,
    RevenueJobsModule,
  ],
});
