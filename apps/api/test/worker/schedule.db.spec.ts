import {
  createTestDatabase,
  redisPrefix,
  TEST_SESSION_SECRET,
  testServices,
  travelTo,
  type TestDatabase,
} from '@atlasos/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { readConfig } from '../../src/platform/config/config.js';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';

let database: TestDatabase;
let owner: pg.Client;
let worker: TestWorker;
const durban = uuidv7();
const auckland = uuidv7();

beforeAll(async () => {
  database = await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) });
  owner = new pg.Client(database.url);
  await owner.connect();
  worker = await startTestWorker(
    readConfig({
      DATABASE_URL: database.url,
      REDIS_URL: testServices().redisUrl,
      SESSION_SECRET: TEST_SESSION_SECRET,
      QUEUE_PREFIX: redisPrefix(),
      LOG_LEVEL: 'silent',
    }),
  );
});
afterAll(async () => {
  await worker.stop();
  await owner.end();
  await database.drop();
});

const inPractice = async (practiceId: string, sql: string, params: unknown[] = []) => {
  await owner.query(`SELECT set_config('app.practice_id', $1, false)`, [practiceId]);
  return (await owner.query(sql, params)).rows as Array<Record<string, unknown>>;
};
const purges = async (practiceId: string) =>
  (
    await inPractice(
      practiceId,
      `SELECT payload->>'date' AS day FROM outbox WHERE kind = 'housekeeping.purge' ORDER BY id`,
    )
  ).map(({ day }) => day);
const look = () => worker.app.get(Scheduler).runOnce();

beforeEach(async () => {
  await owner.query(`TRUNCATE practices CASCADE`);
  await travelTo(owner, '2026-03-31T13:30:00Z');
  for (const [id, zone] of [
    [durban, 'Africa/Johannesburg'],
    [auckland, 'Pacific/Auckland'],
  ])
    await inPractice(id!, `INSERT INTO practices (practice_id, name, timezone) VALUES ($1, 'Maseko Accounting', $2)`, [
      id,
      zone,
    ]);
});

describe('work that comes with the day', () => {
  it('is told once for each day as the practice has it', async () => {
    await look();
    expect(await purges(durban)).toEqual(['2026-03-31']);
    expect(await purges(auckland)).toEqual(['2026-04-01']);
    await look();
    expect(await purges(durban)).toEqual(['2026-03-31']);
  });

  it('waits for its hour there', async () => {
    await look();
    await travelTo(owner, '2026-03-31T23:59:00Z');
    await look();
    expect(await purges(durban)).toEqual(['2026-03-31']);
    await travelTo(owner, '2026-04-01T00:00:00Z');
    await look();
    expect(await purges(durban)).toEqual(['2026-03-31', '2026-04-01']);
  });

  it('is told once after days on which nobody looked', async () => {
    await look();
    await travelTo(owner, '2026-04-20T13:30:00Z');
    await look();
    expect(await purges(durban)).toEqual(['2026-03-31', '2026-04-20']);
  });

  it('is told once by many workers at the same moment', async () => {
    await Promise.all(Array.from({ length: 50 }, look));
    expect(await purges(durban)).toEqual(['2026-03-31']);
  });
});

describe('housekeeping', () => {
  const addKey = (key: string, age: string) =>
    inPractice(
      durban,
      `INSERT INTO idempotency_keys (practice_id, actor_id, key, request_hash, status, created_at) VALUES ($1, $1, $2, '', 201, app_now() - $3::interval)`,
      [durban, key, age],
    );

  it('keeps answers for repeats two days, and throws them away then', async () => {
    await addKey('old', '49 hours');
    await addKey('young', '47 hours');
    await look();
    await worker.runDue();
    expect(await inPractice(durban, `SELECT key FROM idempotency_keys`)).toEqual([{ key: 'young' }]);
  });

  it('throws away jobs a month after they were done, and never what is dead or waiting', async () => {
    const add = (kind: string, done: string | null, dead: string | null) =>
      inPractice(
        durban,
        `INSERT INTO outbox (practice_id, kind, payload, next_at, done_at, dead_at)
         VALUES ($1, $2, '{}', clock_timestamp() + interval '1 day', app_now() - $3::interval, app_now() - $4::interval)`,
        [durban, kind, done, dead],
      );
    await add('done long ago', '31 days', null);
    await add('done', '29 days', null);
    await add('dead long ago', null, '400 days');
    await add('waits', null, null);
    await look();
    await worker.runDue();
    const kinds = await inPractice(durban, `SELECT kind FROM outbox WHERE kind NOT LIKE '%.%' ORDER BY kind`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['dead long ago', 'done', 'waits']);
  });
});
