import { AuthModule } from './modules/auth/index.js';
import { DisbursementsModule } from './modules/disbursements/index.js';
import { TimeModule } from './modules/time/index.js';
import { InvoicingModule } from './modules/invoicing/index.js';
import { QuotesModule } from './modules/quotes/index.js';
import { PortalModule } from './modules/portal/index.js';
import { WipModule } from './modules/wip/index.js';
import { EngagementsModule } from './modules/engagements/index.js';
import { ClientsModule } from './modules/clients/index.js';
import { RatesModule } from './modules/rates/index.js';
import { SettingsModule } from './modules/settings/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { MailModule } from './platform/mail/mail.module.js';

/** What the practitioner's server serves, lowest module first. */
export const practitionerModules = [
  MailModule,
  AuthModule,
  SettingsModule,
  ClientsModule,
  RatesModule,
  EngagementsModule,
  TasksModule,
  TimeModule,
  DisbursementsModule,
  WipModule,
  InvoicingModule,
  QuotesModule,
];

/** What the portal's server serves: its routes are declared here alone. */
export const portalModules = [PortalModule];
