import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { portalDocument, practitionerDocument } from './http-docs.js';
import { createPortalServer, createPractitionerServer } from './http-app.js';
import { readConfig } from './platform/config/config.js';

/** Writes the contracts of the two servers to the files named, without a database or Redis. */
const [app, portal] = process.argv.slice(2);
if (!app || !portal)
  throw new Error('Name two files to write: the contract of the practitioner, then that of the portal.');
const config = readConfig({
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  REDIS_URL: 'redis://localhost',
  SESSION_SECRET: 'only the routes are read; nothing is opened',
});
const preview = { preview: true };
const write = (target: string, document: object) => writeFile(target, `${JSON.stringify(document, null, 2)}\n`);
await write(app, practitionerDocument(await createPractitionerServer(config, preview)));
await write(portal, portalDocument(await createPortalServer(config, preview)));
process.exit(0);
