import 'reflect-metadata';
import { readConfig } from './platform/config/config.js';
import { createPractitionerServer } from './http-app.js';

const config = readConfig(process.env);
const servers = [
  { app: await createPractitionerServer(config), port: config.port },
];
for (const { app, port } of servers) {
  app.enableShutdownHooks();
  await app.listen(port, config.host);
}
