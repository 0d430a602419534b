import { createTestDatabase, redisPrefix, TEST_SESSION_SECRET } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { once } from 'node:events';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { HINT_REDIS } from '../../src/platform/redis/hint-redis.module.js';
import { CuttableRedis } from '../support/cuttable-redis.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer } from '../support/visitor.js';
import { Program } from './token-room.js';

const PER_MINUTE = 600;

let redis: CuttableRedis;
let one: TestApp;
let other: TestApp;

// Two processes of one installation: the same database, the same Redis, the same prefix.
beforeAll(async () => {
  redis = await CuttableRedis.start();
  const env = { REDIS_URL: redis.url, QUEUE_PREFIX: redisPrefix() };
  const database = await createTestDatabase({
    migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }),
  });
  one = await startTestApp(env, database);
  other = await startTestApp(env, { ...database, drop: () => Promise.resolve() });
}, 60_000);
afterAll(async () => {
  await other.close();
  await one.close();
  await redis.cut();
});

const left = ({ headers }: Answer) => Number(/^"token";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '')?.[1]);

/** Until then each process counts alone. */
async function isConnected({ app }: TestApp): Promise<void> {
  const connection = app.get<Redis>(HINT_REDIS);
  if (connection.status !== 'ready') await once(connection, 'ready');
}

const at = (app: TestApp, program: Program) => new Program(app.url, program.id, program.token);

async function until(call: (calls: number) => Promise<Answer>, isSo: (answer: Answer, calls: number) => boolean) {
  for (let calls = 1; calls < PER_MINUTE; calls += 1) {
    const answer = await call(calls);
    if (isSo(answer, calls)) return { answer, calls };
  }
  throw new Error('It never came to that.');
}

const many = (times: number, call: () => Promise<Answer>) =>
  Promise.all(
    Array.from({ length: 20 }, async () => {
      const statuses: Answer[] = [];
      for (let made = 0; made < times / 20; made += 1) statuses.push(await call());
      return statuses;
    }),
  ).then((all) => all.flat());

describe('the requests of a token', () => {
  it('are counted by all processes together, and told with every answer', async () => {
    const program = await Program.of(await one.register(), ['clients:read']);
    const first = await program.get('/clients');
    expect(first.headers.get('ratelimit-policy')).toBe('"token";q=600;w=60');
    expect(left(first)).toBe(PER_MINUTE - 1);
    for (let made = 0; made < 9; made += 1) await program.get('/rates');
    // Nobody waits long for Redis, so the other process may learn of it a request later.
    const seen = await until(
      () => at(other, program).get('/clients'),
      (answer, calls) => left(answer) < PER_MINUTE - calls,
    );
    expect(left(seen.answer)).toBe(PER_MINUTE - 10 - seen.calls);
  });

  it('end at 600 a minute with 429, for this token alone', async () => {
    const me = await one.register();
    const [busy, calm] = [await Program.of(me, ['clients:read']), await Program.of(me, ['clients:read'])];
    const answers = await many(PER_MINUTE, () => busy.get('/me'));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(PER_MINUTE);
    const refused = await busy.get('/me');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(left(refused)).toBe(0);
    const there = await until(
      () => at(other, busy).get('/me'),
      ({ status }) => status === 429,
    );
    expect(there.calls).toBeLessThan(PER_MINUTE / 2);
    expect((await calm.get('/me')).status).toBe(200);
    expect((await me.get('/me')).status).toBe(200);
  }, 60_000);

  it('are still counted while Redis is away', async () => {
    const program = await Program.of(await one.register(), ['clients:read']);
    await redis.cut();
    expect(left(await program.get('/clients'))).toBe(PER_MINUTE - 1);
    expect(left(await program.get('/clients'))).toBe(PER_MINUTE - 2);
    await redis.restore();
    await Promise.all([one, other].map(isConnected));
  });
});

describe('tries to sign in', () => {
  it('end at 30 a minute for one login, whatever process they come to', async () => {
    const me = await one.register();
    let from = 0;
    const guess = (app: TestApp) => {
      from += 1;
      const headers = { 'X-Forwarded-For': `10.1.0.${from}` };
      return app.visitor().call('POST', '/auth/forgot', { body: { email: me.email }, headers });
    };
    const { answer, calls } = await until(
      (call) => guess(call % 2 === 0 ? one : other),
      ({ status }) => status === 429,
    );
    // Signing up was the first of the 30. Each of two processes that count alone would let 30 through.
    expect(calls).toBeGreaterThanOrEqual(30);
    expect(calls).toBeLessThan(45);
    expect(answer.body).toMatchObject({ code: 'too_many_requests' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
