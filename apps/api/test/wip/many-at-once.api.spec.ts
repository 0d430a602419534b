import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';

interface Entry {
  status: string;
  wipMinor: number;
}
interface Wip {
  totals: { valueMinor: number; deferredMinor: number; minutes: number };
}

let app: TestApp;
let room: BillingRoom;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const wip = async () => (await room.me.ok<Wip>('GET', '/wip')).totals;
const post = (step: string, body: object) => room.me.post<Record<string, unknown>>(`/wip/work/${step}`, body);
const UNTIL = { until: '2026-12-24', reason: 'Ruling expected' };

/** 60, 30 and 20 minutes at R850.00: R850.00, R425.00 and R283.33; and R450.00 paid to CIPC. */
async function work() {
  room = await BillingRoom.open(app);
  const timeEntryIds = [await room.log(60), await room.log(30), await room.log(20)];
  const disbursementIds = [await room.spend(45_000, 'agent')];
  return { timeEntryIds, disbursementIds };
}

describe('many pieces of work at once', () => {
  it('are deferred and freed again, once each', async () => {
    const chosen = await work();
    expect((await post('defer', { ...chosen, ...UNTIL })).body).toEqual({ changed: 4 });
    expect(await wip()).toMatchObject({ valueMinor: 200_833, deferredMinor: 200_833 });
    expect((await post('defer', { ...chosen, ...UNTIL })).body).toEqual({ changed: 0 });
    expect((await post('undefer', { timeEntryIds: chosen.timeEntryIds.slice(1) })).body).toEqual({ changed: 2 });
    expect(await wip()).toMatchObject({ deferredMinor: 85_000 + 45_000 });
    expect((await post('undefer', chosen)).body).toEqual({ changed: 2 });
    expect(await wip()).toMatchObject({ valueMinor: 200_833, deferredMinor: 0 });
    const [log] = await app.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_log WHERE action IN ('time_entry.deferred', 'time_entry.undeferred')`,
      [],
      room.me.practiceId,
    );
    expect(log).toEqual({ count: 6 });
  });

  it('are written off whole, and the roll-forward says so', async () => {
    const chosen = await work();
    expect((await post('write-off', { ...chosen, reason: 'Goodwill' })).body).toEqual({ changed: 4 });
    expect(await wip()).toMatchObject({ valueMinor: 0, minutes: 0 });
    expect(await room.me.ok('GET', '/wip/movements?from=2026-11-01&to=2026-11-30')).toMatchObject({
      addedMinor: 200_833,
      writtenOffMinor: 200_833,
      closingMinor: 0,
    });
  });

  it('are written down by one amount, spread by value to the cent', async () => {
    const { timeEntryIds } = await work();
    // 100.00 over 850.00 : 425.00 : 283.33 = 54.5455… : 27.2727… : 18.1817…, the odd cent to the largest remainder.
    expect((await post('write-off', { timeEntryIds, reason: 'Agreed', valueMinor: 10_000 })).body).toEqual({
      changed: 3,
    });
    const left = await Promise.all(timeEntryIds.map((id) => room.me.ok<Entry>('GET', `/time-entries/${id}`)));
    expect(left.map(({ wipMinor }) => wipMinor)).toEqual([85_000 - 5_455, 42_500 - 2_727, 28_333 - 1_818]);
    expect(left.map(({ status }) => status)).toEqual(['unbilled', 'unbilled', 'unbilled']);
    expect(await wip()).toMatchObject({ valueMinor: 200_833 - 10_000, minutes: 110 });
  });

  it('change together or not at all, and each obstacle is named at its place', async () => {
    const chosen = await work();
    const draft = await room.draft({ upTo: '2026-11-30' });
    const free = await room.log(10);
    const timeEntryIds = [free, ...chosen.timeEntryIds];
    for (const [step, body] of [
      ['defer', UNTIL],
      ['undefer', {}],
      ['write-off', { reason: 'Goodwill' }],
    ] as const) {
      const answer = await post(step, { timeEntryIds, ...body });
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(answer.body['errors']).toEqual(
        [1, 2, 3].map((n) => ({
          pointer: `/timeEntryIds/${n}`,
          detail: 'This entry is on a draft invoice. Take it off that invoice first.',
        })),
      );
    }
    expect(await room.entry(free)).toMatchObject({ status: 'unbilled' });
    expect(await wip()).toMatchObject({ deferredMinor: 0 });
    await room.me.delete(`/invoices/${draft.id}`);
  });

  it('are nobody else’s, and must be named', async () => {
    const theirs = await work();
    await work();
    const answer = await post('defer', { disbursementIds: theirs.disbursementIds, ...UNTIL });
    expect(answer).toMatchObject({ status: 404, body: { errors: [{ pointer: '/disbursementIds/0' }] } });
    expect(await post('undefer', {})).toMatchObject({ status: 400, body: { errors: [{ pointer: '/timeEntryIds' }] } });
  });

  it.each([
    [{ until: '2026-11-24', reason: 'Today' }, 'defer', '/until'],
    [{ reason: 'Too much', valueMinor: 500_000 }, 'write-off', '/valueMinor'],
    [{ reason: '' }, 'write-off', '/reason'],
  ])('refuse %j', async (body, step, pointer) => {
    const chosen = await work();
    expect(await post(step, { ...chosen, ...body })).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('leave WIP once, whoever asks at the same moment', async () => {
    const chosen = await work();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('write-off', { ...chosen, reason: 'Goodwill' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await room.me.ok('GET', '/wip/movements?from=2026-11-01&to=2026-11-30')).toMatchObject({
      writtenOffMinor: 200_833,
      closingMinor: 0,
    });
  });
});
