import { AuthModule } from './modules/auth/index.js';

/** What the practitioner's server serves, lowest module first. */
export const practitionerModules = [AuthModule];
