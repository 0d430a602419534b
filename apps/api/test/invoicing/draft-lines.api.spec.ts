import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, textsOf, type Invoice } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('the lines of a draft', () => {
  it('bills a group at another total, spread by value, with a reason; at its own value the reason goes', async () => {
    const room = await BillingRoom.open(app);
    const ids = [await room.log(60), await room.log(60), await room.log(30)];
    const draft = await room.draft();
    // 2 125.00 → 1 900.00: 225.00 off in proportion 40 : 40 : 20
    const adjusted = await room.me.ok<Invoice>('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: ids,
      totalMinor: 190_000,
      reason: 'Agreed fee',
    });
    expect(adjusted.lines.map((line) => [line.amountMinor, line.unitPriceMinor])).toEqual([
      [76_000, null],
      [76_000, null],
      [38_000, null],
    ]);
    expect(
      adjusted.work.map(({ wipValueMinor, billedMinor, adjustReason }) => [wipValueMinor, billedMinor, adjustReason]),
    ).toEqual([
      [85_000, 76_000, 'Agreed fee'],
      [85_000, 76_000, 'Agreed fee'],
      [42_500, 38_000, 'Agreed fee'],
    ]);
    const up = await room.me.ok<Invoice>('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: [ids[0]],
      totalMinor: 100_000,
      reason: 'Urgent',
    });
    expect(up.netMinor).toBe(100_000 + 76_000 + 38_000);
    const back = await room.me.ok<Invoice>('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: ids,
      totalMinor: 212_500,
      reason: 'As logged',
    });
    expect(back.work.every(({ adjustReason }) => adjustReason === null)).toBe(true);
    expect(back.lines.map((line) => line.unitPriceMinor)).toEqual([85_000, 85_000, 85_000]);
    expect((await room.me.post(`/invoices/${draft.id}/adjust`, { timeEntryIds: ids, totalMinor: 1 })).status).toBe(400);
  });

  it('groups per service or on one line, keeps edited texts, and remembers the grouping for the client', async () => {
    const room = await BillingRoom.open(app);
    const advisory = await room.service('Advisory');
    await room.log(60, { date: '2026-11-02', description: 'Cash book' });
    await room.log(30, { date: '2026-11-09', description: 'Margins', serviceTypeId: advisory });
    await room.log(60, { date: '2026-11-20', description: 'Stock' });
    const draft = await room.draft();
    const edited = await room.patchLine(draft, draft.lines[0]!.id, { description: 'October cash book' });
    const perService = await room.patch(edited, { grouping: 'service' });
    expect(textsOf(perService)).toEqual(['Bookkeeping, 2–20 Nov 2026', 'Advisory, 9 Nov 2026']);
    expect(perService.lines.map((line) => [line.minutes, line.unitPriceMinor, line.amountMinor])).toEqual([
      [120, 85_000, 170_000],
      [30, 85_000, 42_500],
    ]);
    await room.patchLine(draft, perService.lines[0]!.id, { description: 'Monthly books' });
    const single = await room.patch(draft, { grouping: 'single' });
    expect(textsOf(single)).toEqual(['Professional services, 2–20 Nov 2026']);
    expect(single.totalMinor).toBe(draft.totalMinor);
    expect(textsOf(await room.patch(draft, { grouping: 'entry' }))).toEqual(['October cash book', 'Margins', 'Stock']);
    expect(textsOf(await room.patch(draft, { grouping: 'service' }))).toEqual([
      'Monthly books',
      'Advisory, 9 Nov 2026',
    ]);
    expect((await room.draft()).grouping).toBe('service');
  });

  it('carries tax codes and line discounts over a change of grouping', async () => {
    const room = await BillingRoom.open(app);
    for (let n = 0; n < 3; n += 1) await room.log(60);
    const draft = await room.draft();
    await room.patchLine(draft, draft.lines[0]!.id, { taxCode: 'zero' });
    await room.patchLine(draft, draft.lines[1]!.id, { discount: { amountMinor: 5_000 } });
    const single = await room.patch(draft, { grouping: 'single' });
    expect(single.lines.map((line) => [line.taxCode, line.grossMinor, line.amountMinor])).toEqual([
      ['zero', 85_000, 85_000],
      ['standard', 170_000, 165_000],
    ]);
    expect(single.netMinor).toBe(250_000);
    const split = await room.patch(draft, { grouping: 'entry' });
    expect(split.netMinor).toBe(250_000);
    expect(split.lines.map((line) => line.amountMinor)).toEqual([85_000, 82_500, 82_500]);
  });

  it('makes one line of entries that come with a text, and moves entries between lines', async () => {
    const room = await BillingRoom.open(app);
    const [a, b, c] = [await room.log(60), await room.log(60), await room.log(60)];
    const draft = await room.draft();
    await room.me.ok('DELETE', `/invoices/${draft.id}/entries/${a}`);
    await room.me.ok('DELETE', `/invoices/${draft.id}/entries/${b}`);
    const line = await room.me.ok<{ id: string; description: string; timeEntryIds: string[]; amountMinor: number }>(
      'POST',
      `/invoices/${draft.id}/lines`,
      {
        kind: 'time',
        description: 'Year-end close',
        timeEntryIds: [a, b],
      },
    );
    expect(line).toMatchObject({ description: 'Year-end close', amountMinor: 170_000 });
    const merged = await room.patchLine(draft, line.id, { timeEntryIds: [a, c] });
    expect(merged.lines).toHaveLength(1);
    expect(new Set(merged.lines[0]!.timeEntryIds)).toEqual(new Set([a, c]));
    expect(await room.entry(b)).toMatchObject({ status: 'unbilled' });
  });

  it('creates a disbursement with its line, and never doubles one', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    const add = (body: object) =>
      room.me.ok<{ disbursementKind: string; disbursementId: string; taxCode: string; amountMinor: number }>(
        'POST',
        `/invoices/${draft.id}/lines`,
        { kind: 'disbursement', ...body },
      );
    const agent = await add({ description: 'CIPC fee', unitPriceMinor: 45_000, taxCode: 'out_of_scope' });
    const courier = await add({ description: 'Courier', unitPriceMinor: 9_950, quantity: 2 });
    expect([agent, courier]).toMatchObject([
      { disbursementKind: 'agent', taxCode: 'out_of_scope', amountMinor: 45_000 },
      { disbursementKind: 'recovered', taxCode: 'standard', amountMinor: 19_900 },
    ]);
    expect(await room.me.ok('GET', `/disbursements/${courier.disbursementId}`)).toMatchObject({
      status: 'drafted',
      amountMinor: 19_900,
      invoiceId: draft.id,
    });
    const twice = await room.me.post(`/invoices/${draft.id}/lines`, {
      kind: 'disbursement',
      disbursementId: agent.disbursementId,
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'already_claimed' } });
    const refused = await room.me.post(`/invoices/${draft.id}/adjust`, {
      disbursementIds: [agent.disbursementId],
      totalMinor: 1,
      reason: 'No',
    });
    expect(refused.status).toBe(400);
  });

  it('reorders lines and keeps a fixed discount within what is left', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    for (const [description, price] of [
      ['A', 10_000],
      ['B', 20_000],
      ['C', 30_000],
    ] as const)
      await room.fee(draft, price, { description });
    const { lines } = await room.patch(draft, { discount: { amountMinor: 45_000 } });
    const moved = await room.patchLine(draft, lines[2]!.id, { position: 0 });
    expect(textsOf(moved)).toEqual(['C', 'A', 'B']);
    expect(moved.lines.map(({ position }) => position)).toEqual([0, 1, 2]);
    const less = await room.me.ok<Invoice>('DELETE', `/invoices/${draft.id}/lines/${lines[2]!.id}`);
    expect(less).toMatchObject({ discount: { amountMinor: 30_000 }, totalMinor: 0 });
    const tooMuch = await room.me.patch(`/invoices/${draft.id}`, {
      version: less.version,
      discount: { amountMinor: 30_001 },
    });
    expect(tooMuch).toMatchObject({
      status: 400,
      body: { code: 'discount_too_large', errors: [{ pointer: '/discount' }] },
    });
    const both = await room.me.patch(`/invoices/${draft.id}`, {
      version: less.version,
      discount: { amountMinor: 1, percentBps: 1 },
    });
    expect(both).toMatchObject({ status: 400, body: { code: 'invalid_discount' } });
  });
});
