export { PortalAuthenticator } from './portal-authenticator.js';
export { PortalModule } from './portal.module.js';
