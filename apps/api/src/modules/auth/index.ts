export { AuthJobsModule } from './auth-jobs.module.js';
export { AuthModule } from './auth.module.js';
export { PractitionerAuthenticator } from './practitioner-authenticator.js';
