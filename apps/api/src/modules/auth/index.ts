export { AuthModule } from './auth.module.js';
export { PractitionerAuthenticator } from './practitioner-authenticator.js';
