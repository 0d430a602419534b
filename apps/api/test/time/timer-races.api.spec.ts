import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Workbook } from './workbook.js';

let app: TestApp;
let owner: pg.Client;

// Time stands still, so that a slow machine does not make two presses of one.
beforeAll(async () => {
  app = await startTestApp();
  owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  await travelTo(owner, '2026-11-20T08:00:00Z');
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

describe('races', () => {
  it('of 50 starts leave one running timer and nothing else', async () => {
    const book = await Workbook.open(app);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => book.me.post('/timer/start', { description: 'All at once' })),
    );
    expect(answers.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const running = await app.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM timers WHERE state = 'running'`,
      [],
      book.me.practiceId,
    );
    expect(running).toEqual([{ n: 1 }]);
    expect(await book.entries()).toEqual([]);
  });

  it('of ten stops make one entry', async () => {
    const book = await Workbook.open(app);
    await book.me.ok('POST', '/timer/start', { clientId: book.clientId, serviceTypeId: book.serviceTypeId });
    const answers = await Promise.all(Array.from({ length: 10 }, () => book.me.post('/timer/stop', {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body['code'] === 'timer_not_running')).toHaveLength(
      9,
    );
    expect(await book.entries()).toHaveLength(1);
  });

  it('of switches keep every second once: as many entries as switches, one timer', async () => {
    const book = await Workbook.open(app);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => book.me.post('/timer/start', { description: `Switch ${n}` })),
    );
    const started = answers.filter(({ status }) => status === 201).length;
    expect(started + answers.filter(({ status }) => status === 409).length).toBe(12);
    expect(await book.entries()).toHaveLength(started - 1);
  });
});
