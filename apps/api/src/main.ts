import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPortalServer, createPractitionerServer } from './http-app.js';
import { readConfig } from './platform/config/config.js';

/** The built SPA beside this server; none while only the API was built. */
function builtSpa(app: 'web' | 'portal'): { spaDist?: string } {
  const dist = fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));
  return existsSync(`${dist}/index.html`) ? { spaDist: dist } : {};
}

const config = readConfig(process.env);
const [app, portal] = await Promise.all([
  createPractitionerServer(config, builtSpa('web')),
  createPortalServer(config, builtSpa('portal')),
]);
for (const server of [app, portal]) server.enableShutdownHooks();
await Promise.all([app.listen(config.port, config.host), portal.listen(config.portalPort, config.host)]);
