import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import { TestSmtpServer } from '@atlasos/testing/mail';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { QuoteRoom } from './quote-room.js';

interface Notification {
  kind: string;
  title: string;
}

let app: TestApp;
let worker: TestWorker;
let smtp: TestSmtpServer;
const on = (day: string) => travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);

/** The morning of a day, with all the work that it brings. */
async function morning(day: string): Promise<void> {
  await on(day);
  await worker.app.get(Scheduler).runOnce();
  while ((await worker.runDue()) > 0);
}

/** A practice with a quote of 24 November that is open until 10 December, mailed to its client. */
async function offering(settings: object): Promise<{ room: QuoteRoom; id: string }> {
  await on('2026-11-24');
  const room = await QuoteRoom.open(app, settings);
  const { id } = await room.quote({ validUntil: '2026-12-10' });
  await room.send(id, { channels: ['email'] });
  while ((await worker.runDue()) > 0);
  return { room, id };
}

const mailsOf = async (room: QuoteRoom, id: string): Promise<string[]> =>
  (await room.me.ok<{ items: Array<{ subject: string }> }>('GET', `/quotes/${id}/deliveries`)).items
    .map(({ subject }) => subject)
    .reverse();
const toldOf = async (room: QuoteRoom): Promise<string[][]> =>
  (await room.me.ok<{ items: Notification[] }>('GET', '/notifications')).items
    .filter(({ kind }) => kind.startsWith('quote_'))
    .map(({ kind, title }) => [kind, title])
    .reverse();

beforeAll(async () => {
  smtp = await TestSmtpServer.start();
  app = await startTestApp({ SMTP_URL: smtp.url });
  await on('2026-11-24');
  worker = await startTestWorker(app.config);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.close();
  await smtp.stop();
});

describe('a quote that nobody answers', () => {
  it('reminds its client once, three days before its last day, when the practice wants that', async () => {
    const { room, id } = await offering({ quoteReminderDays: 3 });
    await morning('2026-12-06');
    expect(await mailsOf(room, id)).toHaveLength(1);
    await morning('2026-12-07');
    await morning('2026-12-08');
    const { number } = await room.read(id);
    expect(await mailsOf(room, id)).toEqual([
      expect.stringContaining(`Quote ${number} from`),
      `Quote ${number} is open until 10 Dec 2026`,
    ]);
  });

  it('is told of before and after its last day, once each, also to a practice that reminds nobody', async () => {
    const { room, id } = await offering({});
    for (const day of ['2026-12-06', '2026-12-07', '2026-12-08', '2026-12-10', '2026-12-11', '2026-12-12'])
      await morning(day);
    const { number } = await room.read(id);
    expect(await mailsOf(room, id)).toHaveLength(1);
    expect(await toldOf(room)).toEqual([
      ['quote_runs_out', expect.stringContaining(`${number} for `)],
      ['quote_expired', expect.stringMatching(new RegExp(`^${number} for .+ has expired$`))],
    ]);
  });

  it('catches up once after a pause, and has nothing to remind of once it has expired', async () => {
    const late = await offering({ quoteReminderDays: 5 });
    await morning('2026-12-09');
    expect(await mailsOf(late.room, late.id)).toHaveLength(2);
    const gone = await offering({ quoteReminderDays: 5 });
    await morning('2026-12-15');
    expect(await mailsOf(gone.room, gone.id)).toHaveLength(1);
    expect((await toldOf(gone.room)).map(([kind]) => kind)).toEqual(['quote_expired']);
  });

  it('is reminded of when the practice comes to want that after it was told', async () => {
    const { room, id } = await offering({});
    await morning('2026-12-07');
    expect((await toldOf(room)).map(([kind]) => kind)).toEqual(['quote_runs_out']);
    const { version } = await room.me.ok<{ version: number }>('GET', '/practice');
    await room.me.ok('PATCH', '/practice', { quoteReminderDays: 2, version });
    expect(await mailsOf(room, id)).toHaveLength(1);
    for (const day of ['2026-12-08', '2026-12-09', '2026-12-10']) await morning(day);
    const { number } = await room.read(id);
    expect(await mailsOf(room, id)).toEqual([
      expect.stringContaining(`Quote ${number} from`),
      `Quote ${number} is open until 10 Dec 2026`,
    ]);
    expect((await toldOf(room)).map(([kind]) => kind)).toEqual(['quote_runs_out']);
  });

  it('is not reminded of when it was sent after that day, answered, or replaced', async () => {
    await on('2026-12-08');
    const short = await QuoteRoom.open(app, { quoteReminderDays: 3 });
    const { id } = await short.quote({ validUntil: '2026-12-10' });
    await short.send(id, { channels: ['email'] });
    const declined = await offering({ quoteReminderDays: 3 });
    await declined.room.me.ok('POST', `/quotes/${declined.id}/decline`, { name: 'A. Botha', reason: 'Too late.' });
    const revised = await offering({ quoteReminderDays: 3 });
    await revised.room.me.ok('POST', `/quotes/${revised.id}/revise`);
    await morning('2026-12-09');
    const counts = await Promise.all([
      mailsOf(short, id),
      mailsOf(declined.room, declined.id),
      mailsOf(revised.room, revised.id),
    ]);
    expect(counts.map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('does not leave when the answer came between the morning and the mail', async () => {
    const { room, id } = await offering({ quoteReminderDays: 3 });
    await on('2026-12-07');
    await worker.app.get(Scheduler).runOnce();
    await worker.runDue();
    await room.me.ok('POST', `/quotes/${id}/decline`, { name: 'A. Botha', reason: '' });
    while ((await worker.runDue()) > 0);
    expect(await mailsOf(room, id)).toHaveLength(1);
    const [news] = await app.sql(
      `SELECT kind, dropped FROM quote_news WHERE quote_id = '${id}'`,
      [],
      room.me.practiceId,
    );
    expect(news).toEqual({ kind: 'runs_out', dropped: 'decided' });
  });

  it('does not leave either when the answer came while the mail waited', async () => {
    const { room, id } = await offering({ quoteReminderDays: 3 });
    await on('2026-12-07');
    await worker.app.get(Scheduler).runOnce();
    const isQueued = async () => (await mailsOf(room, id)).length === 2;
    while (!(await isQueued())) await worker.runDue();
    await room.me.ok('POST', `/quotes/${id}/decline`, { name: 'A. Botha', reason: '' });
    while ((await worker.runDue()) > 0);
    const { items } = await room.me.ok<{ items: object[] }>('GET', `/quotes/${id}/deliveries`);
    expect(items[0]).toMatchObject({ state: 'failed', error: 'Not sent: the quote was answered or replaced first.' });
  });

  it('tells programs that it has expired', async () => {
    const { room, id } = await offering({});
    await room.me.ok('POST', '/webhook-endpoints', { url: 'http://127.0.0.1:9/', events: ['quote.expired'] });
    await morning('2026-12-11');
    const { items } = await room.me.ok<{ items: Array<{ event: string; objectId: string }> }>(
      'GET',
      '/webhook-deliveries',
    );
    expect(items).toMatchObject([{ event: 'quote.expired', objectId: id }]);
  });

  it('refuses a day that cannot be', async () => {
    const { room } = await offering({});
    const { version } = await room.me.ok<{ version: number }>('GET', '/practice');
    const answer = await room.me.call('PATCH', '/practice', { body: { quoteReminderDays: 0, version } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/quoteReminderDays' }] } });
  });
});
