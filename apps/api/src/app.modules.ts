import { AuthModule } from './modules/auth/index.js';
import { DisbursementsModule } from './modules/disbursements/index.js';
import { TimeModule } from './modules/time/index.js';
import { WipModule } from './modules/wip/index.js';
import { ClientsModule } from './modules/clients/index.js';
import { RatesModule } from './modules/rates/index.js';
import { SettingsModule } from './modules/settings/index.js';
import { TasksModule } from './modules/tasks/index.js';

/** What the practitioner's server serves, lowest module first. */
export const practitionerModules = [AuthModule, SettingsModule, ClientsModule, RatesModule, TasksModule, TimeModule, DisbursementsModule, WipModule];
