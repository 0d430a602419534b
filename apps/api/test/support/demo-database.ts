import 'reflect-metadata';
import { fetchApi, fillDemo } from '@atlasos/demo';
import { createTestDatabase, TEST_SESSION_SECRET, travelTo, type TestDatabase } from '@atlasos/testing';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { startTestApp } from './test-app.js';
import { startTestWorker } from './test-worker.js';

/** Signs in to the demo practice. */
export const DEMO_ACCOUNT = { email: 'lerato@maseko.example', password: 'four months of work' };

/** The time in the database: the moment of the pictures, Thursday 14:53 in Cape Town. It stands still. */
export const DEMO_NOW = '2026-11-26T12:53:12Z';
const TODAY = '2026-11-26';

/** Read once: all databases of a process are copies of the same one, also while somebody edits the sources. */
let variant: string | undefined;

/**
 * A database of one's own with the demo practice in it: documents drawn, mails sent (the inbox of caught ones is not in
 * the database), the timer running. The first one after a change takes half a minute, every other one milliseconds.
 * `travelTo` moves its time.
 */
export function createDemoDatabase(): Promise<TestDatabase> {
  variant ??= `demo ${sourcesHash()}`;
  return createTestDatabase({ migrate: makeDemo, variant });
}

async function makeDemo(url: string): Promise<void> {
  await runMigrations(url, { sessionSecret: TEST_SESSION_SECRET });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await travelTo(owner, DEMO_NOW);
  await owner.end();
  const app = await startTestApp({}, { url, name: 'demo', drop: () => Promise.resolve() });
  try {
    await fillDemo(fetchApi(app.url), { today: TODAY, account: DEMO_ACCOUNT, running: true });
    const worker = await startTestWorker(app.config);
    let done: number;
    do done = await worker.runDue();
    while (done > 0);
    await worker.stop();
  } finally {
    await app.close();
  }
}

/** What writes into the demo: a change of any of it makes another template. */
function sourcesHash(): string {
  const root = path.resolve(import.meta.dirname, '../../../..');
  const hash = createHash('sha256');
  for (const folder of ['apps/api/src', 'libs/domain/src', 'libs/demo/src']) {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
    for (const name of sources) hash.update(name).update(readFileSync(path.join(root, folder, name)));
  }
  return hash.digest('hex');
}
