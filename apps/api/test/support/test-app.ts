import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createTestDatabase,
  redisPrefix,
  TEST_SESSION_SECRET,
  testServices,
  type TestDatabase,
} from '@atlasos/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig, type Config } from '../../src/platform/config/config.js';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { createPractitionerServer } from '../../src/http-app.js';
import { Visitor } from './visitor.js';

export interface TestApp {
  /** Address of the practitioner's server. */
  url: string;
  config: Config;
  database: TestDatabase;
  app: NestFastifyApplication;
  /** A visitor without a session. */
  visitor(): Visitor;
  /** Signs up a new practice and answers its signed-in visitor. */
  register(practiceName?: string): Promise<Visitor>;
  /** Runs SQL as the owner of the schema, inside a practice when one is named. */
  sql<Row extends object>(text: string, params?: unknown[], practiceId?: string): Promise<Row[]>;
  close(): Promise<void>;
}

let visitors = 0;

/** The practitioner's server on a database (an empty one unless given, dropped at the end), a queue prefix and a data directory of its own. */
export async function startTestApp(env: Record<string, string> = {}, given?: TestDatabase): Promise<TestApp> {
  const database =
    given ??
    (await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) }));
  const dataDir = mkdtempSync(join(tmpdir(), 'atlasos-test-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    REDIS_URL: testServices().redisUrl,
    SESSION_SECRET: TEST_SESSION_SECRET,
    QUEUE_PREFIX: redisPrefix(),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    PORT: '0',
    PORTAL_PORT: '0',
    ...env,
  });
  const app = await createPractitionerServer(config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // A connection that is still closing when its database is dropped says so; nobody waits for it any more.
  owner.on('error', () => undefined);

  const visitor = () => new Visitor(url);
  return {
    url,
    config,
    database,
    app,
    visitor,
    async register(practiceName = 'Maseko Accounting') {
      visitors += 1;
      const someone = visitor();
      await someone.register({ practiceName, email: `practitioner-${process.pid}-${visitors}@example.com` });
      return someone;
    },
    async sql<Row extends object>(text: string, params: unknown[] = [], practiceId?: string) {
      const client = await owner.connect();
      try {
        await client.query('BEGIN');
        if (practiceId) await client.query(`SELECT set_config('app.practice_id', $1, true)`, [practiceId]);
        const { rows } = await client.query(text, params);
        await client.query('COMMIT');
        return rows as Row[];
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    async close() {
      await app.close();
      await owner.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
