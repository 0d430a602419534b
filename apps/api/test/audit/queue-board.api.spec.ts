import { TEST_SESSION_SECRET } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';

interface Kind {
  kind: string;
  waitingCount: number;
  activeCount: number;
  delayedCount: number;
  failedCount: number;
  doneCount: number;
  oldestAt: string | null;
  nextAt: string | null;
  lastError: string | null;
}
interface Board {
  kinds: Kind[];
  queues: Array<{ name: string; waitingCount: number }> | null;
}

let app: TestApp;
let worker: TestWorker;
let room: BillingRoom;
beforeAll(async () => {
  app = await startOnBillingDay();
  worker = await startTestWorker(app.config);
  room = await BillingRoom.open(app);
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

const board = (of = room) => of.me.ok<Board>('GET', '/jobs/queues');
const row = (kind: string, columns: string, values: string) =>
  app.sql(
    `INSERT INTO outbox (practice_id, kind, payload, ${columns}) VALUES ($1, $2, '{"secret": "of this practice"}', ${values})`,
    [room.me.practiceId, kind],
    room.me.practiceId,
  );

describe('the queue board', () => {
  it('tells what waits, is in work, comes later, was given up and done, by kind', async () => {
    await row('document.draw_pdf', 'attempts', '0');
    await row('document.draw_pdf', 'attempts', '0');
    await row('document.draw_pdf', 'attempts, next_at', `1, clock_timestamp() + interval '8 seconds'`);
    await row(
      'webhook.deliver',
      'attempts, next_at, last_error',
      `3, clock_timestamp() + interval '5 minutes', 'It is away'`,
    );
    await row('webhook.deliver', 'attempts, dead_at', '9, clock_timestamp()');
    await row('webhook.deliver', 'attempts, done_at', '1, clock_timestamp()');
    await row('webhook.deliver', 'attempts, done_at', `1, clock_timestamp() - interval '25 hours'`);
    const { kinds } = await board();
    const none = { waitingCount: 0, activeCount: 0, delayedCount: 0, failedCount: 0, doneCount: 0 };
    const of = (wanted: string) => kinds.find(({ kind }) => kind === wanted);
    expect(of('document.draw_pdf')).toEqual({
      ...none,
      kind: 'document.draw_pdf',
      waitingCount: 2,
      activeCount: 1,
      oldestAt: expect.any(String),
      nextAt: null,
      lastError: null,
    });
    expect(of('webhook.deliver')).toEqual({
      ...none,
      kind: 'webhook.deliver',
      delayedCount: 1,
      failedCount: 1,
      doneCount: 1,
      oldestAt: null,
      nextAt: expect.any(String),
      lastError: 'It is away',
    });
  });

  it('tells the other practice nothing but how full the queues are', async () => {
    const other = await BillingRoom.open(app);
    const told = await board(other);
    expect(told.kinds.map(({ kind }) => kind).filter((kind) => kind !== 'wip.check_alerts')).toEqual([]);
    expect(told.queues?.map((queue) => Object.keys(queue).sort())).toEqual(
      Array(3).fill(['activeCount', 'delayedCount', 'failedCount', 'name', 'waitingCount']),
    );
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('is the person’s and the program’s with the scope, and nobody else’s', async () => {
    expect((await app.visitor().get('/jobs/queues')).status).toBe(401);
    const token = async (scope: string) =>
      (await room.me.ok<{ token: string }>('POST', '/api-tokens', { name: 'Board', scopes: [scope] })).token;
    const get = async (scope: string) =>
      (await fetch(`${app.url}/api/v1/jobs/queues`, { headers: { Authorization: `Bearer ${await token(scope)}` } }))
        .status;
    expect([await get('audit:read'), await get('time:read')]).toEqual([200, 403]);
  });

  it('does not wait for queues that cannot be reached', async () => {
    const lonely = await startTestApp({ REDIS_URL: 'redis://127.0.0.1:9', SESSION_SECRET: TEST_SESSION_SECRET });
    try {
      const me = await lonely.register();
      expect((await me.ok<Board>('GET', '/jobs/queues')).queues).toBeNull();
    } finally {
      await lonely.close();
    }
  });
});
