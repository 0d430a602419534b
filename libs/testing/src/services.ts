import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export interface TestServices {
  /** A superuser, for what only the harness may do. */
  adminUrl: string;
  /** The role that owns the schema: no superuser, as in production. */
  ownerUrl: string;
  redisUrl: string;
}

/** The session secret of every test: roles are shared by all databases of a cluster, so their passwords must agree. */
export const TEST_SESSION_SECRET = 'a-session-secret-that-only-tests-use';

/** Where PostgreSQL and Valkey for tests are; `tools/test.mjs` or `tools/test-services.mjs` started them. */
export function testServices(): TestServices {
  const file = path.join(root, '.data/test-services.json');
  if (!existsSync(file))
    throw new Error('Test services are not running. Start them: node tools/test-services.mjs --background');
  return JSON.parse(readFileSync(file, 'utf8')) as TestServices;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
