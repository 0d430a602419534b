import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

interface Kpis {
  [figure: string]: number | string | null;
}

const kpis = (room: BillingRoom) => room.me.ok<Kpis>('GET', '/wip/kpis');

describe('figures of WIP', () => {
  it('say n/a while there is nothing to divide by', async () => {
    const room = await BillingRoom.open(app);
    expect(await kpis(room)).toMatchObject({ realisationBps: null, utilisationBps: null, lockUpDays: null });
    expect(await room.me.ok('GET', '/wip/recovery')).toMatchObject({ leftOnTableMinor: null, unknownMinor: 0 });
  });

  it('count write-downs, discounts and what was written off in realisation', async () => {
    const room = await BillingRoom.open(app);
    // 850,00 an hour: 1 700,00 in two hours, agreed at 1 500,00, less 10 % = 1 350,00
    const entry = await room.log(120);
    const written = await room.log(60);
    await room.me.ok('POST', `/time-entries/${written}/write-off`, { reason: 'Goodwill' });
    const draft = await room.draft();
    const adjusted = { timeEntryIds: [entry], totalMinor: 150_000, reason: 'Agreed' };
    await room.me.ok<Invoice>('POST', `/invoices/${draft.id}/adjust`, adjusted);
    await room.patch(draft, { discount: { percentBps: 1_000 } });
    const invoice = await room.finalise(draft.id);
    expect(invoice.netMinor).toBe(135_000);
    await room.log(60);
    // Standard 1 700,00 + 850,00 written off = 2 550,00; 1 350,00 ÷ 2 550,00 = 52,94 %. All 240 minutes were billable.
    // Lock-up: (850,00 + debtors) ÷ (1 350,00 ÷ 365)
    const debtorsMinor = invoice.totalMinor;
    expect(await kpis(room)).toMatchObject({
      standardMinor: 255_000,
      billedMinor: 135_000,
      realisationBps: 5_294,
      allMinutes: 240,
      utilisationBps: 10_000,
      wipMinor: 85_000,
      debtorsMinor,
      invoiced365Minor: 135_000,
      lockUpDays: Math.round(((85_000 + debtorsMinor) * 3650) / 135_000) / 10,
    });
    await room.credit(invoice.id, { full: true, releaseTime: true });
    expect(await kpis(room)).toMatchObject({
      standardMinor: 85_000,
      billedMinor: 0,
      debtorsMinor: 0,
      lockUpDays: null,
    });
  });

  it('tell what is left on the table once five pieces of that age were billed', async () => {
    const room = await BillingRoom.open(app);
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await room.log(60));
    const draft = await room.draft();
    await room.me.ok('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: ids,
      totalMinor: 382_500, // 90 % of 4 250,00
      reason: 'Agreed',
    });
    await room.finalise(draft.id);
    await room.log(120);
    expect(await room.me.ok('GET', '/wip/recovery')).toMatchObject({
      valueMinor: 170_000,
      leftOnTableMinor: 17_000,
      unknownMinor: 0,
      ages: [{ recoveryBps: 9_000, expectedMinor: 153_000, leftOnTableMinor: 17_000, count: 5 }, {}, {}, {}],
    });
  });

  it('begin a draft with the work that is named, and nothing else', async () => {
    const room = await BillingRoom.open(app);
    const [wanted, other] = [await room.log(60), await room.log(30)];
    const cost = await room.spend(45_000, 'agent');
    const body = { clientId: room.clientId, timeEntryIds: [wanted], disbursementIds: [cost] };
    const draft = await room.me.ok<Invoice>('POST', '/invoices', body);
    expect(draft.lines.flatMap(({ timeEntryIds }) => timeEntryIds)).toEqual([wanted]);
    expect(draft.netMinor).toBe(85_000 + 45_000);
    expect((await room.me.post('/invoices', body)).status).toBe(409);
    expect(await room.me.ok('GET', `/time-entries/${other}`)).toMatchObject({ status: 'unbilled' });
  });
});
