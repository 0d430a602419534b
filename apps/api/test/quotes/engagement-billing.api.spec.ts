import { travelTo } from '@atlasos/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BillingRoom, startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';

let app: TestApp;
beforeEach(async () => void (app = await startOnBillingDay()));
afterEach(() => app.close());

/** Sessions don't last as long as retainers. */
async function travel({ me }: BillingRoom, day: string): Promise<void> {
  await travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);
  await me.ok('POST', '/auth/login', { email: me.email, password: me.password });
}
const fees = ({ lines }: Invoice) => lines.map(({ description, amountMinor }) => [description, amountMinor]);

interface Engagement {
  id: string;
  version: number;
  billing: { milestones: { id: string; title: string; percentBps: number | null }[] };
}

async function open() {
  const room = await BillingRoom.open(app);
  const engage = (billing: object, title = 'Year end') =>
    room.me.ok<Engagement>('POST', '/engagements', { clientId: room.clientId, title, billing });
  const wip = async () => (await room.me.ok<{ totals: { valueMinor: number } }>('GET', '/wip')).totals.valueMinor;
  return { room, me: room.me, engage, wip };
}

describe('a fixed fee', () => {
  it('comes once it is completed, on one invoice at a time', async () => {
    const { room, me, engage } = await open();
    const { id } = await engage({ kind: 'fixed_fee', feeMinor: 920_000, taxCode: 'standard' });
    expect((await room.draft()).lines).toEqual([]);
    await me.ok('POST', `/engagements/${id}/close`, { outcome: 'completed' });
    const drafts = await Promise.all(Array.from({ length: 20 }, () => room.draft()));
    const [draft, ...others] = drafts.filter(({ lines }) => lines.length > 0);
    expect(others).toEqual([]);
    expect(fees(draft!)).toEqual([['Year end', 920_000]]);
    await me.ok('DELETE', `/invoices/${draft!.id}`);
    const again = await room.draft();
    expect(fees(again)).toEqual([['Year end', 920_000]]);
    await me.ok('DELETE', `/invoices/${again.id}/lines/${again.lines[0]!.id}`);
    const third = await room.draft();
    await room.finalise(third.id);
    expect((await room.draft()).lines).toEqual([]);
    await room.credit(third.id, { full: true });
    expect((await room.draft()).lines).toEqual([]);
  });

  it('falls due again when a credit note gives it back', async () => {
    const { room, me, engage } = await open();
    const { id } = await engage({ kind: 'fixed_fee', feeMinor: 920_000 });
    await me.ok('POST', `/engagements/${id}/close`, {});
    const invoice = await room.finalise((await room.draft()).id);
    await room.credit(invoice.id, { full: true, releaseTime: true });
    expect(fees(await room.draft())).toEqual([['Year end', 920_000]]);
  });

  it('in milestones comes as they are reached, and what is billed keeps its amount', async () => {
    const { room, me, engage } = await open();
    const of = await engage({
      kind: 'fixed_fee',
      feeMinor: 100_000,
      milestones: [
        { title: 'Draft', percentBps: 3333 },
        { title: 'Signed', percentBps: 6667, dueDate: '2026-12-31' },
      ],
    });
    expect((await room.draft()).lines).toEqual([]);
    const [first, second] = of.billing.milestones;
    const reached = await me.ok<Engagement>('PATCH', `/engagements/${of.id}`, {
      version: of.version,
      billing: {
        milestones: [
          { ...first, percentBps: 3333, reachedOn: '2026-11-20' },
          { ...second, percentBps: 6667, dueDate: '2026-12-31' },
        ],
      },
    });
    const draft = await room.draft();
    expect(fees(draft)).toEqual([['Year end: Draft', 33_330]]);
    expect(
      await me.patch(`/engagements/${of.id}`, { version: reached.version, billing: { feeMinor: 200_000 } }),
    ).toMatchObject({ status: 409, body: { code: 'in_use' } });
    expect(
      (await me.patch(`/engagements/${of.id}`, { version: reached.version, billing: { milestones: [] } })).status,
    ).toBe(409);
    expect(fees(await room.draft({ upTo: '2026-12-31' }))).toEqual([['Year end: Signed', 66_670]]);
  });
});

describe('the payment days of an engagement', () => {
  it('make the due date of an invoice that bills nothing else', async () => {
    const { room, engage } = await open();
    const { id: engagementId } = await engage({ kind: 'hourly', paymentTermsDays: 7 });
    const work = await room.log(60, { engagementId });
    await room.spend(45_000, 'agent', { engagementId });
    const draft = await room.draft();
    expect(draft.dueDate).toBe('2026-12-01');
    // A fee of no engagement beside it: as the practice has it, 14 days.
    const mixed = await room.fee(draft, 10_000);
    expect(mixed.dueDate).toBe('2026-12-08');
    const fee = mixed.lines.find(({ unitPriceMinor }) => unitPriceMinor === 10_000)!;
    const alone = await room.me.ok<Invoice>('DELETE', `/invoices/${draft.id}/lines/${fee.id}`);
    expect(alone.dueDate).toBe('2026-12-01');
    const listed = await room.me.ok<{ items: Invoice[] }>('GET', '/invoices?status=draft');
    expect(listed.items).toMatchObject([{ dueDate: '2026-12-01' }]);
    expect(await room.finalise(draft.id)).toMatchObject({ issueDate: '2026-11-24', dueDate: '2026-12-01' });
    expect(await room.entry(work)).toMatchObject({ status: 'billed' });
  });

  it('hold for its fees, give way to a date of one’s own, and count only where all agree', async () => {
    const { room, me, engage } = await open();
    const { id } = await engage({ kind: 'fixed_fee', feeMinor: 100_000, paymentTermsDays: 30 });
    await me.ok('POST', `/engagements/${id}/close`, {});
    const draft = await room.draft();
    expect(draft.dueDate).toBe('2026-12-24');
    expect((await room.patch(draft, { dueDate: '2026-11-30' })).dueDate).toBe('2026-11-30');
    expect((await room.patch(draft, { dueDate: null })).dueDate).toBe('2026-12-24');
    const { id: other } = await engage({ kind: 'hourly', paymentTermsDays: 7 });
    const timeEntryIds = [await room.log(60, { engagementId: other })];
    await me.ok('POST', `/invoices/${draft.id}/lines`, { kind: 'time', timeEntryIds });
    expect((await room.invoice(draft.id)).dueDate).toBe('2026-12-08');
  });
});

describe('a retainer', () => {
  it('of the 31st catches up once after a pause, over the end of a year', async () => {
    const { room, me, engage } = await open();
    const of = await engage(
      { kind: 'retainer', feeMinor: 500_000, interval: 'monthly', startDate: '2026-10-31' },
      'Care',
    );
    await me.ok('PATCH', `/engagements/${of.id}`, { version: of.version, status: 'paused' });
    await travel(room, '2027-03-01');
    expect((await room.draft()).lines).toEqual([]);
    await me.ok('POST', `/engagements/${of.id}/reopen`);
    const draft = await room.draft();
    expect(fees(draft)).toEqual(
      ['31 Oct 2026', '30 Nov 2026', '31 Dec 2026', '31 Jan 2027', '28 Feb 2027'].map((date) => [
        `Care, from ${date}`,
        500_000,
      ]),
    );
    await room.finalise(draft.id);
    expect((await room.draft()).lines).toEqual([]);
    await travel(room, '2027-03-31');
    expect(fees(await room.draft())).toEqual([['Care, from 31 Mar 2027', 500_000]]);
  });

  it.each([
    ['monthly', '2027-01-29', '2027-03-31', ['29 Jan 2027', '28 Feb 2027', '29 Mar 2027']],
    ['monthly', '2027-01-30', '2027-03-31', ['30 Jan 2027', '28 Feb 2027', '30 Mar 2027']],
    ['monthly', '2027-01-31', '2027-03-31', ['31 Jan 2027', '28 Feb 2027', '31 Mar 2027']],
    ['monthly', '2028-01-29', '2028-03-31', ['29 Jan 2028', '29 Feb 2028', '29 Mar 2028']],
    ['monthly', '2028-01-30', '2028-03-31', ['30 Jan 2028', '29 Feb 2028', '30 Mar 2028']],
    ['monthly', '2028-01-31', '2028-03-31', ['31 Jan 2028', '29 Feb 2028', '31 Mar 2028']],
    [
      'quarterly',
      '2027-01-31',
      '2028-01-31',
      ['31 Jan 2027', '30 Apr 2027', '31 Jul 2027', '31 Oct 2027', '31 Jan 2028'],
    ],
    ['quarterly', '2027-11-30', '2028-05-30', ['30 Nov 2027', '29 Feb 2028', '30 May 2028']],
  ])('%s from %s has begun, by %s, the periods of %j', async (interval, startDate, day, periods) => {
    const { room, engage } = await open();
    await engage({ kind: 'retainer', feeMinor: 500_000, interval, startDate }, 'Care');
    await travel(room, day);
    expect(fees(await room.draft())).toEqual(periods.map((date) => [`Care, from ${date}`, 500_000]));
  });

  it('of the 31st comes on its day over the end of a year, not before, and once, also to 20 who ask together', async () => {
    const { room, me, engage } = await open();
    await engage({ kind: 'retainer', feeMinor: 500_000, interval: 'monthly', startDate: '2027-11-30' }, 'Month end');
    await engage({ kind: 'retainer', feeMinor: 250_000, interval: 'monthly', startDate: '2027-12-31' }, 'Care');
    const billed: Array<[string, number]> = [];
    for (const [eve, day] of [
      ['2027-12-30', '2027-12-31'],
      ['2028-01-30', '2028-01-31'],
      ['2028-02-28', '2028-02-29'],
      ['2028-03-30', '2028-03-31'],
    ] as const) {
      for (const today of [eve, day]) {
        await travel(room, today);
        const drafts = await Promise.all(Array.from({ length: today === day ? 20 : 1 }, () => room.draft()));
        const filled = drafts.filter(({ lines }) => lines.length > 0);
        expect(filled.length).toBeLessThanOrEqual(1);
        for (const draft of filled) {
          billed.push(
            ...draft.lines.map(({ description, amountMinor }): [string, number] => [description, amountMinor]),
          );
          await room.finalise(draft.id);
        }
      }
    }
    // By hand: 30 Nov, 30 Dec, 30 Jan, 29 Feb (the last day it has) and 30 Mar; and 31 Dec, 31 Jan, 29 Feb, 31 Mar.
    expect([...billed].sort()).toEqual(
      [
        ...['30 Nov 2027', '30 Dec 2027', '30 Jan 2028', '29 Feb 2028', '30 Mar 2028'].map((date) => [
          `Month end, from ${date}`,
          500_000,
        ]),
        ...['31 Dec 2027', '31 Jan 2028', '29 Feb 2028', '31 Mar 2028'].map((date) => [`Care, from ${date}`, 250_000]),
      ].sort(),
    );
    const { items } = await me.ok<{ items: { netMinor: number; status: string }[] }>('GET', '/invoices?limit=100');
    const netMinor = items.filter(({ status }) => status !== 'draft').reduce((sum, each) => sum + each.netMinor, 0);
    expect(netMinor).toBe(5 * 500_000 + 4 * 250_000);
  }, 60_000);

  it('reaches a draft whose last day moves on', async () => {
    const { room, engage } = await open();
    await engage({ kind: 'retainer', feeMinor: 500_000, interval: 'quarterly', startDate: '2026-12-01' }, 'Care');
    const draft = await room.draft();
    expect(draft.lines).toEqual([]);
    expect(fees(await room.patch(draft, { upTo: '2027-03-01' }))).toEqual([
      ['Care, from 1 Dec 2026', 500_000],
      ['Care, from 1 Mar 2027', 500_000],
    ]);
  });
});

describe('capped work', () => {
  it('is billed to the cap; the rest stays in WIP until it is billed by decision', async () => {
    const { room, me, engage, wip } = await open();
    const { id } = await engage({ kind: 'capped', capMinor: 100_000, hourlyRateMinor: 60_000 });
    for (const minutes of [40, 40, 40]) await room.log(minutes, { engagementId: id });
    expect(await wip()).toBe(120_000);
    const draft = await room.draft();
    expect(draft.netMinor).toBe(100_000);
    expect(draft.lines.map(({ minutes, amountMinor }) => [minutes, amountMinor])).toEqual([
      [40, 40_000],
      [40, 40_000],
      [20, 20_000],
    ]);
    expect(await wip()).toBe(120_000);
    expect(await me.ok('GET', `/engagements/${id}/budget`)).toMatchObject({
      minutes: 120,
      capUsedBps: 12_000,
      capLevel: 'over',
      capOverrunMinor: 20_000,
      unbilledMinor: 20_000,
      draftedMinor: 100_000,
    });
    const { timeEntries } = await me.ok<{ timeEntries: Array<{ placement: string; overCapOf: string | null }> }>(
      'GET',
      `/invoices/${draft.id}/billable`,
    );
    const { title } = await me.ok<{ title: string }>('GET', `/engagements/${id}`);
    expect(timeEntries.map(({ placement, overCapOf }) => [placement, overCapOf])).toEqual([
      ['on_invoice', null],
      ['on_invoice', null],
      ['on_invoice', null],
      ['available', title],
    ]);
    await room.finalise(draft.id);
    expect(await wip()).toBe(20_000);
    const empty = await room.draft();
    expect(empty.lines).toEqual([]);
    const rest = (await me.ok<{ items: { id: string }[] }>('GET', '/time-entries?status=unbilled')).items;
    expect(rest).toHaveLength(1);
    await me.ok('POST', `/invoices/${empty.id}/lines`, { kind: 'time', timeEntryIds: [rest[0]!.id] });
    expect((await room.invoice(empty.id)).netMinor).toBe(20_000);
  });

  it('leaves whole what is too short to be divided', async () => {
    const { room, engage, wip } = await open();
    const { id } = await engage({ kind: 'capped', capMinor: 500, hourlyRateMinor: 60_000 });
    await room.log(1, { engagementId: id });
    expect((await room.draft()).lines).toEqual([]);
    expect(await wip()).toBe(1_000);
  });
});
