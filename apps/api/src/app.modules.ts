import { AuditModule } from './modules/audit/index.js';
import { AuthModule } from './modules/auth/index.js';
import { DisbursementsModule } from './modules/disbursements/index.js';
import { TimeModule } from './modules/time/index.js';
import { ExchangeModule } from './modules/exchange/index.js';
import { InvoicingModule } from './modules/invoicing/index.js';
import { PortalAccessModule, PortalModule } from './modules/portal/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { WipModule } from './modules/wip/index.js';
import { ClientsModule } from './modules/clients/index.js';
import { RatesModule } from './modules/rates/index.js';
import { SettingsModule } from './modules/settings/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { OperationsModule } from './platform/operations/operations.module.js';
import { MailModule } from './platform/mail/mail.module.js';

/** What the practitioner's server serves, lowest module first. */
export const practitionerModules = [
  MailModule,
  OperationsModule,
  AuthModule,
  AuditModule,
  SettingsModule,
  ClientsModule,
  RatesModule,
  TasksModule,
  TimeModule,
  DisbursementsModule,
  WipModule,
  InvoicingModule,
  ExchangeModule,
  PortalAccessModule,
  PaymentsModule,
];

/** What the portal's server serves: its routes are declared here alone. */
export const portalModules = [PortalModule];
