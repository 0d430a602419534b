import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { practitionerDocument } from './http-docs.js';
import { createPractitionerServer } from './http-app.js';
import { readConfig } from './platform/config/config.js';

/** Writes the contract to the file named, without a database or Redis. */
const target = process.argv[2];
if (!target) throw new Error('Name the file to write.');
const config = readConfig({
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  REDIS_URL: 'redis://localhost',
  SESSION_SECRET: 'only the routes are read; nothing is opened',
});
const app = await createPractitionerServer(config, { preview: true });
await writeFile(target, `${JSON.stringify(practitionerDocument(app), null, 2)}\n`);
process.exit(0);
