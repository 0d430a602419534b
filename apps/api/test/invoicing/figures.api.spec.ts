import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('figures of an invoice', () => {
  it('adds no VAT to what was paid as agent: R765.00 + CIPC R450.00 is R1 329.75', async () => {
    const room = await BillingRoom.open(app);
    await room.log(54);
    await room.spend(45_000, 'agent');
    const draft = await room.draft();
    const figures = { netMinor: 121_500, vatMinor: 11_475, totalMinor: 132_975, agentMinor: 45_000 };
    expect(draft).toMatchObject({ status: 'draft', number: null, ...figures });
    expect(draft.lines).toMatchObject([
      { kind: 'time', minutes: 54, unitPriceMinor: 85_000, amountMinor: 76_500, taxCode: 'standard' },
      { kind: 'disbursement', disbursementKind: 'agent', amountMinor: 45_000, taxCode: 'out_of_scope', quantity: 1 },
    ]);
    const invoice = await room.finalise(draft.id);
    expect(invoice).toMatchObject({
      ...figures,
      status: 'finalised',
      number: 'INV-2026-0001',
      balanceMinor: 132_975,
      creditedMinor: 0,
      paidMinor: 0,
      heading: 'Tax Invoice',
    });
    expect(invoice.vat).toEqual([
      { taxCode: 'standard', rateBps: 1500, baseMinor: 76_500, vatMinor: 11_475 },
      { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 45_000, vatMinor: 0 },
    ]);
  });

  it('taxes what is passed on: R765.00 + R450.00 recovered is R1 397.25', async () => {
    const room = await BillingRoom.open(app);
    await room.log(54);
    await room.spend(45_000, 'recovered');
    const draft = await room.draft();
    expect(draft).toMatchObject({ netMinor: 121_500, vatMinor: 18_225, totalMinor: 139_725 });
    expect((await room.finalise(draft.id)).totalMinor).toBe(139_725);
  });

  it('computes VAT on the summed base: ten lines of R10.03 carry R15.05', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    for (let n = 0; n < 10; n += 1) await room.fee(draft, 1003);
    expect(await room.finalise(draft.id)).toMatchObject({ netMinor: 10_030, vatMinor: 1505, totalMinor: 11_535 });
  });

  it('takes VAT out of inclusive prices: R5 000.01 holds R652.18', async () => {
    const room = await BillingRoom.open(app, { pricesIncludeVat: true });
    const draft = await room.draft();
    await room.fee(draft, 500_001);
    expect(await room.finalise(draft.id)).toMatchObject({
      netMinor: 434_783,
      vatMinor: 65_218,
      totalMinor: 500_001,
      pricesIncludeVat: true,
    });
  });

  it('spreads a document discount by largest remainder, agent disbursements left out', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    for (const price of [76_500, 209_875, 33_333]) await room.fee(draft, price);
    await room.me.ok('POST', `/invoices/${draft.id}/lines`, {
      kind: 'disbursement',
      description: 'Deeds office',
      unitPriceMinor: 10_000,
      taxCode: 'out_of_scope',
    });
    const discounted = await room.patch(draft, { discount: { amountMinor: 5_000 } });
    // 3 197.08 − 50.00 = 3 147.08; VAT 472.06; agent 100.00
    expect(discounted).toMatchObject({
      discountMinor: 5_000,
      netMinor: 324_708,
      vatMinor: 47_206,
      totalMinor: 371_914,
    });
    const invoice = await room.finalise(draft.id);
    expect(invoice.lines.map((line) => line.amountMinor - line.creditableMinor)).toEqual([1197, 3282, 521, 0]);
  });

  it('multiplies quantity and price once: 2.5 × R10.03 is R25.08; 0.001 and three decimals are fine, four are not', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    const invoice = await room.fee(draft, 1003, { quantity: 2.5 });
    expect(invoice.lines[0]).toMatchObject({ quantity: 2.5, unitPriceMinor: 1003, amountMinor: 2508 });
    expect((await room.fee(draft, 1_000_000, { quantity: 0.001 })).lines[1]).toMatchObject({
      quantity: 0.001,
      amountMinor: 1000,
    });
    for (const quantity of [0, -1, 0.0001, '2']) {
      const refused = await room.me.post(`/invoices/${draft.id}/lines`, {
        kind: 'fixed_fee',
        quantity,
        unitPriceMinor: 1,
      });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/quantity' }] } });
    }
  });

  it('prints a rate on grouped time only when it multiplies: three entries of 7 minutes are R297.51', async () => {
    const room = await BillingRoom.open(app);
    for (let n = 0; n < 3; n += 1) await room.log(7);
    const draft = await room.draft();
    expect(draft.lines.map((line) => [line.minutes, line.unitPriceMinor, line.amountMinor])).toEqual(
      Array(3).fill([7, 85_000, 9917]),
    );
    const grouped = await room.patch(draft, { grouping: 'single' });
    expect(grouped.lines).toMatchObject([{ minutes: 21, unitPriceMinor: null, amountMinor: 29_751 }]);
    expect(grouped.lines[0]?.timeEntryIds).toHaveLength(3);
  });

  it('keeps zero-rated and exempt lines apart, and gives a line its own discount', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    await room.fee(draft, 100_000, { taxCode: 'zero' });
    await room.fee(draft, 50_000, { taxCode: 'exempt' });
    const { lines } = await room.fee(draft, 20_000);
    const invoice = await room.patchLine(draft, lines[2]!.id, { discount: { percentBps: 1000 } });
    expect(invoice.lines[2]).toMatchObject({ grossMinor: 20_000, amountMinor: 18_000 });
    expect(invoice.vat).toEqual([
      { taxCode: 'standard', rateBps: 1500, baseMinor: 18_000, vatMinor: 2700 },
      { taxCode: 'zero', rateBps: 0, baseMinor: 100_000, vatMinor: 0 },
      { taxCode: 'exempt', rateBps: 0, baseMinor: 50_000, vatMinor: 0 },
    ]);
  });

  it('states no VAT for a practice that is not registered', async () => {
    const room = await BillingRoom.open(app, { vatRegistered: false });
    const draft = await room.draft();
    await room.fee(draft, 100_000);
    const invoice = await room.finalise(draft.id);
    expect(invoice).toMatchObject({ heading: 'Invoice', vat: [], netMinor: 100_000, vatMinor: 0, totalMinor: 100_000 });
    const { document } = await room.me.ok<{ document: object }>('GET', `/invoices/${invoice.id}/document`);
    expect(document).toMatchObject({
      heading: 'Invoice',
      supplier: { vatNumber: null },
      totals: { vatRegistered: false, vat: [] },
    });
    expect(JSON.stringify(document).toLowerCase()).not.toContain('tax invoice');
  });

  it('refuses totals that are sent along', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    const refused = await room.me.patch(`/invoices/${draft.id}`, { version: draft.version, totalMinor: 1 });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '/totalMinor', detail: 'unknown property' }] },
    });
    expect(
      (await room.me.post(`/invoices/${draft.id}/lines`, { kind: 'fixed_fee', unitPriceMinor: 1, amountMinor: 5 }))
        .status,
    ).toBe(400);
  });
});
