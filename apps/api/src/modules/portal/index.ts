export { PortalAccessModule } from './portal-access.module.js';
export { PortalAuthenticator } from './portal-authenticator.js';
export { PortalJobsModule } from './portal-jobs.module.js';
export { PortalModule } from './portal.module.js';
