import { AuditModule } from './modules/audit/index.js';
import { AuthModule } from './modules/auth/index.js';
import { DisbursementsModule } from './modules/disbursements/index.js';
import { TimeModule } from './modules/time/index.js';
import { ExchangeModule } from './modules/exchange/index.js';
import { InvoicingModule } from './modules/invoicing/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { PortalAccessModule, PortalModule } from './modules/portal/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { RevenueModule } from './modules/revenue/index.js';
import { QuotesModule } from './modules/quotes/index.js';
import { WipModule } from './modules/wip/index.js';
import { EngagementsModule } from './modules/engagements/index.js';
import { ClientsModule } from './modules/clients/index.js';
import { RatesModule } from './modules/rates/index.js';
import { SettingsModule } from './modules/settings/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { OperationsModule } from './platform/operations/operations.module.js';
import { WebhooksModule } from './modules/webhooks/index.js';
import { MailModule } from './platform/mail/mail.module.js';

/** What the practitioner's server serves, lowest module first. */
export const practitionerModules = [
  MailModule,
  WebhooksModule,
  OperationsModule,
  AuthModule,
  AuditModule,
  SettingsModule,
  NotificationsModule,
  ClientsModule,
  RatesModule,
  EngagementsModule,
  TasksModule,
  TimeModule,
  DisbursementsModule,
  WipModule,
  InvoicingModule,
  ExchangeModule,
  PortalAccessModule,
  PaymentsModule,
  RevenueModule,
  QuotesModule,
];

/** What the portal's server serves: its routes are declared here alone. */
export const portalModules = [PortalModule];
