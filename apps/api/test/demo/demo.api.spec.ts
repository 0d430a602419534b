import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoError, fetchApi, fillDemo } from '@atlasos/demo';
import { TIME_ENTRY_STATUSES } from '@atlasos/domain';
import { travelTo } from '@atlasos/testing';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { readPractice, type PracticeRead } from './read-practice.js';

const NOW = '2026-11-26T12:53:12Z';
const account = (name: string) => ({ email: `${name}@maseko.example`, password: 'a long enough secret' });

let app: TestApp;
let thursday: PracticeRead;
let tuesday: PracticeRead;
const progress: number[] = [];

async function fill(today: string, name: string, onProgress?: (share: number) => void): Promise<PracticeRead> {
  const api = fetchApi(app.url);
  const demo = await fillDemo(api, {
    today,
    account: account(name),
    running: true,
    ...(onProgress && { onProgress: ({ done, total }) => onProgress(done / total) }),
  });
  return readPractice(api, demo);
}

beforeAll(async () => {
  app = await startTestApp();
  const owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  await travelTo(owner, NOW);
  await owner.end();
  [thursday, tuesday] = await Promise.all([
    fill('2026-11-26', 'thursday', (share) => progress.push(share)),
    fill('2026-11-24', 'tuesday'),
  ]);
}, 600_000);
afterAll(() => app.close());

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);
const bothPractices = (check: (practice: PracticeRead) => void) => [thursday, tuesday].forEach(check);

describe('a demo practice', () => {
  it('has clients of all kinds, six services, tasks, and rates of all four kinds', () => {
    bothPractices(({ clients, serviceTypes, rates, tasks }) => {
      expect(clients.length).toBeGreaterThanOrEqual(14);
      expect(new Set(clients.map(({ kind }) => kind))).toEqual(new Set(['company', 'individual']));
      expect(clients.filter(({ status }) => status === 'prospect')).toHaveLength(1);
      expect(clients.filter(({ status }) => status === 'archived')).toHaveLength(1);
      expect(serviceTypes).toHaveLength(6);
      expect(new Set(rates.map(({ scope }) => scope))).toEqual(
        new Set(['default', 'service', 'client', 'client_service']),
      );
      expect(tasks.filter(({ status }) => status !== 'done')).toHaveLength(5);
    });
  });

  it('has about 400 entries in every status that its work can have', () => {
    bothPractices(({ entries, entryTotals }) => {
      expect(entries.length).toBeGreaterThanOrEqual(380);
      expect(entries.length).toBeLessThanOrEqual(430);
      expect(entryTotals.count).toBe(entries.length);
      expect(entryTotals.minutes).toBe(sum(entries, ({ minutes }) => minutes));
      const statuses = new Set(entries.map(({ status }) => status));
      expect(TIME_ENTRY_STATUSES.filter((status) => !statuses.has(status))).toEqual(['covered']);
      expect(new Set(entries.map(({ rateRule }) => rateRule))).toEqual(
        new Set(['client_service', 'client', 'service', 'default', 'override', null]),
      );
      expect(entries.filter(({ timerId }) => timerId !== null).length).toBeGreaterThan(70);
      expect(entries.filter(({ taskId }) => taskId !== null).length).toBeGreaterThan(30);
      expect(entries.filter(({ timerId, startedAt }) => timerId === null && startedAt !== null).length).toBeGreaterThan(
        70,
      );
      expect(entries.filter(({ startedAt }) => startedAt === null).length).toBeGreaterThan(70);
    });
  });

  it('has WIP that adds up: clients to the total, entries and disbursements to the clients', () => {
    bothPractices(({ wip, movements, entries, disbursements }) => {
      expect(sum(wip.clients, ({ valueMinor }) => valueMinor)).toBe(wip.totals.valueMinor);
      expect(sum(wip.totals.buckets, (bucket) => bucket)).toBe(wip.totals.valueMinor);
      for (const { clientId, valueMinor } of wip.clients) {
        const own = [...entries, ...disbursements].filter((work) => work.clientId === clientId);
        expect(sum(own, ({ wipMinor }) => wipMinor)).toBe(valueMinor);
      }
      const { openingMinor, addedMinor, editedMinor, repricedMinor, billedMinor, releasedMinor, writtenOffMinor } =
        movements;
      expect(
        openingMinor + addedMinor + editedMinor + repricedMinor - billedMinor + releasedMinor - writtenOffMinor,
      ).toBe(wip.totals.valueMinor);
      expect(movements.closingMinor).toBe(wip.totals.valueMinor);
    });
  });

  it('has invoices that add up, numbered by date without a gap', () => {
    bothPractices(({ invoices, invoiceTotals }) => {
      expect(invoices.map(({ number }) => number)).toEqual(
        invoices.map((_, index) => `INV-2026-${String(index + 1).padStart(4, '0')}`),
      );
      expect(invoices.map(({ issueDate }) => issueDate)).toEqual(invoices.map(({ issueDate }) => issueDate).sort());
      for (const { lines, vat, netMinor, vatMinor, totalMinor, discountMinor, work } of invoices) {
        expect(sum(lines, ({ amountMinor }) => amountMinor) - discountMinor).toBe(netMinor);
        expect(sum(vat, ({ baseMinor }) => baseMinor)).toBe(netMinor);
        expect(sum(vat, (row) => row.vatMinor)).toBe(vatMinor);
        expect(netMinor + vatMinor).toBe(totalMinor);
        expect(work.every(({ wipValueMinor, billedMinor }) => wipValueMinor === billedMinor)).toBe(true);
      }
      expect(invoiceTotals.finalisedCount).toBe(invoices.length);
      expect(invoiceTotals.draftCount).toBe(2);
      expect(invoiceTotals.totalMinor).toBe(sum(invoices, ({ totalMinor }) => totalMinor));
      expect(invoiceTotals.balanceMinor).toBe(sum(invoices, ({ balanceMinor }) => balanceMinor));
    });
  });

  it('bills each entry once', () => {
    bothPractices(({ entries, invoices, drafts }) => {
      const billed = entries.filter(({ status }) => status === 'billed').map(({ id }) => id);
      const onInvoices = invoices.flatMap(({ lines }) => lines.flatMap(({ timeEntryIds }) => timeEntryIds));
      expect([...onInvoices].sort()).toEqual([...billed].sort());
      const drafted = entries.filter(({ status }) => status === 'drafted').map(({ id }) => id);
      expect(drafts.flatMap(({ lines }) => lines.flatMap(({ timeEntryIds }) => timeEntryIds)).sort()).toEqual(
        drafted.sort(),
      );
    });
  });

  it('has invoices of many kinds', () => {
    bothPractices(({ invoices, deliveries }) => {
      expect(invoices.filter(({ sentAt, publishedAt }) => sentAt === null && publishedAt === null).length).toBe(2);
      expect(deliveries.filter(({ channel }) => channel === 'email')).toHaveLength(7);
      expect(invoices.filter(({ discountMinor }) => discountMinor > 0)).toHaveLength(1);
      expect(invoices.filter(({ grouping }) => grouping === 'service')).toHaveLength(1);
      expect(
        invoices.filter(({ creditedMinor }) => creditedMinor > 0).map(({ creditedMinor }) => creditedMinor),
      ).toEqual([414_00]);
      expect(invoices.filter(({ agentMinor }) => agentMinor > 0).length).toBeGreaterThan(2);
      const codes = new Set(invoices.flatMap(({ vat }) => vat.map(({ taxCode }) => taxCode)));
      expect(codes).toEqual(new Set(['standard', 'zero', 'out_of_scope']));
    });
  });

  it('tells how far it is', () => {
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });
});

describe('the practice of Thursday 26 November 2026', () => {
  it('shows the WIP of the pictures', () => {
    const { wip, movements } = thursday;
    expect(wip.totals).toMatchObject({
      valueMinor: 96_643_00,
      minutes: 102.6 * 60,
      draftedMinor: 11_444_00,
      deferredMinor: 1_950_00,
      buckets: [59_620_00, 16_143_00, 12_040_00, 8_840_00],
      oldestDate: '2026-07-30',
    });
    expect(wip.clients).toHaveLength(8);
    expect(movements).toMatchObject({
      openingMinor: 67_717_00,
      addedMinor: 65_457_00,
      repricedMinor: 0,
      billedMinor: 35_596_00,
      writtenOffMinor: 935_00,
      closingMinor: 96_643_00,
    });
  });

  it('has Karoo Blooms’ draft at R 15 163,10', () => {
    const karoo = thursday.drafts.find(({ id }) => id === thursday.demo.draftIds.karoo)!;
    expect(karoo).toMatchObject({
      netMinor: 13_244_00,
      vatMinor: 1_919_10,
      totalMinor: 15_163_10,
      dueDate: '2026-12-10',
    });
    expect(karoo.lines).toHaveLength(9);
  });

  it('is owed R 109 887,15, of which R 37 556,75 is late, and holds R 700,00 of Highveld’s', () => {
    const { invoices, invoiceTotals, paymentTotals } = thursday;
    expect(invoiceTotals).toMatchObject({ balanceMinor: 109_887_15, overdueMinor: 37_556_75 });
    expect(invoices.filter(({ balanceMinor }) => balanceMinor > 0)).toHaveLength(11);
    expect(paymentTotals).toMatchObject({
      count: 24,
      creditMinor: 700_00,
      refundedMinor: 1_150_00,
      reversedCount: 1,
      reversedMinor: 3_306_25,
    });
  });

  it('has invoiced R 65 085,40 in November', () => {
    const november = thursday.invoices.filter(({ issueDate }) => issueDate >= '2026-11-01');
    expect(november.map(({ totalMinor }) => totalMinor)).toEqual([20_976_00, 6_210_00, 24_840_00, 5_630_40, 7_429_00]);
  });

  it.each([
    ['ndlovu', '2026-07-06', 4_830_00],
    ['karoo', '2026-07-27', 5_980_00],
    ['svdm', '2026-08-03', 3_306_25],
    ['karoo', '2026-08-24', 7_245_00],
    ['tafelberg', '2026-08-27', 10_764_00],
    ['tafelberg', '2026-09-23', 7_176_00],
    ['karoo', '2026-10-20', 8_797_50],
    ['rooibos', '2026-10-22', 4_025_00],
    ['umhlanga', '2026-10-28', 9_683_00],
    ['tafelberg', '2026-10-30', 13_455_00],
  ] as const)('has invoiced %s on %s for %i cents', (client, date, totalMinor) => {
    const clientId = thursday.demo.clientIds[client];
    const found = thursday.invoices.find((invoice) => invoice.clientId === clientId && invoice.issueDate === date);
    expect(found?.totalMinor).toBe(totalMinor);
  });

  it('has logged 26 hours this week and left the timer running for 47:12', () => {
    const week = thursday.entries.filter(({ date }) => date >= '2026-11-23');
    expect(sum(week, ({ billable, billedMinutes, minutes }) => (billable ? billedMinutes : minutes))).toBe(26 * 60);
    expect(sum(week, ({ valueMinor }) => valueMinor)).toBe(22_587_00);
    expect(thursday.timer).toMatchObject({ elapsedSeconds: 2832, description: 'Fuel cards for November captured' });
  });
});

describe('two demo practices side by side', () => {
  it('share nothing but what was done', async () => {
    const mine = new Set(thursday.entries.map(({ id }) => id));
    expect(tuesday.entries.filter(({ id }) => mine.has(id))).toEqual([]);
    expect(tuesday.entryTotals.count).toBe(thursday.entryTotals.count);
    expect(tuesday.entryTotals.minutes).toBe(thursday.entryTotals.minutes);
    const foreign = await thursday.api.call('GET', `/api/v1/invoices/${tuesday.invoices[0]!.id}`);
    expect(foreign.status).toBe(404);
  });

  it('cannot have the same login; the error names the call', async () => {
    const again = fillDemo(fetchApi(app.url), { today: '2026-11-26', account: account('thursday') });
    await expect(again).rejects.toThrow(DemoError);
    await expect(again).rejects.toThrow('POST /api/v1/auth/register answered 409');
  });
});
