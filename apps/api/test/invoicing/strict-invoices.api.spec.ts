import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, type Invoice } from './billing-room.js';

let app: TestApp;
let room: BillingRoom;
let draft: Invoice;
beforeAll(async () => {
  app = await startOnBillingDay();
  room = await BillingRoom.open(app);
  draft = await room.draft();
});
afterAll(() => app.close());

const LINES = () => `/invoices/${draft.id}/lines`;

describe('bad input of invoices', () => {
  const lines: [string, unknown, string][] = [
    ['an unknown kind', { kind: 'gift' }, '/kind'],
    ['a negative price', { kind: 'fixed_fee', unitPriceMinor: -1 }, '/unitPriceMinor'],
    ['half a cent', { kind: 'fixed_fee', unitPriceMinor: 0.5 }, '/unitPriceMinor'],
    ['a price as text', { kind: 'fixed_fee', unitPriceMinor: '100' }, '/unitPriceMinor'],
    ['an unknown tax code', { kind: 'fixed_fee', taxCode: 'luxury' }, '/taxCode'],
    ['a text without end', { kind: 'fixed_fee', description: 'x'.repeat(2001) }, '/description'],
    ['time without entries', { kind: 'time' }, '/timeEntryIds'],
    [
      'time with a price',
      { kind: 'time', timeEntryIds: ['0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10'], unitPriceMinor: 5 },
      '/unitPriceMinor',
    ],
    ['what is no id', { kind: 'time', timeEntryIds: ['1'] }, '/timeEntryIds'],
    [
      'a fee with entries',
      { kind: 'fixed_fee', timeEntryIds: ['0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10'] },
      '/timeEntryIds',
    ],
    ['a disbursement without a text', { kind: 'disbursement', unitPriceMinor: 100 }, '/description'],
    ['a disbursement without a price', { kind: 'disbursement', description: 'Courier' }, '/unitPriceMinor'],
    [
      'an impossible day',
      { kind: 'disbursement', description: 'Courier', unitPriceMinor: 1, date: '2026-02-30' },
      '/date',
    ],
  ];
  it.each(lines)('refuses %s and names the field', async (_, body, pointer) => {
    expect(await room.me.post(LINES(), body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer }] },
    });
  });

  it('refuses 1e400, a NUL and amounts beyond what money is kept in', async () => {
    expect((await room.me.post(LINES(), '{"kind":"fixed_fee","quantity":1e400,"unitPriceMinor":1}')).status).toBe(400);
    expect((await room.me.post(LINES(), '{"kind":"fixed_fee","description":"a\\u0000b"}')).status).toBe(400);
    const vast = await room.me.post(LINES(), {
      kind: 'fixed_fee',
      quantity: 999_999_999,
      unitPriceMinor: 10_000_000_000_000,
    });
    expect(vast).toMatchObject({ status: 400, body: { code: 'amount_out_of_range' } });
    await room.fee(draft, 10_000_000_000_000, { taxCode: 'exempt' });
    expect(await room.me.post(LINES(), { kind: 'fixed_fee', unitPriceMinor: 1 })).toMatchObject({
      status: 400,
      body: { code: 'amount_out_of_range' },
    });
  });

  it('refuses what a draft as a whole cannot be', async () => {
    const { version } = await room.invoice(draft.id);
    const refused: [object, string][] = [
      [{ issueDate: '2026-13-01' }, '/issueDate'],
      [{ grouping: 'week' }, '/grouping'],
      [{ discount: { percentBps: 10_001 } }, '/discount/percentBps'],
      [{ discount: 5 }, '/discount'],
      [{ status: 'paid' }, '/status'],
      [{ number: 'INV-1' }, '/number'],
      [{ reference: 'x'.repeat(101) }, '/reference'],
    ];
    for (const [change, pointer] of refused) {
      const answer = await room.me.patch(`/invoices/${draft.id}`, { version, ...change });
      expect([change, answer.status, (answer.body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([
        change,
        400,
        pointer,
      ]);
    }
  });

  it('refuses an unknown status, and a deferral to the past', async () => {
    expect((await room.me.get('/invoices', { status: 'lost' })).status).toBe(400);
    expect((await room.me.get('/invoices/totals', { overdue: 'perhaps' })).status).toBe(400);
    const entry = await room.log(60);
    const own = await room.draft();
    const past = await room.me.post(`/invoices/${own.id}/entries/${entry.toUpperCase()}/defer`, {
      until: '2026-11-24',
      reason: 'x',
    });
    expect(past).toMatchObject({ status: 400, body: { errors: [{ pointer: '/until' }] } });
    expect(await room.entry(entry)).toMatchObject({ status: 'drafted', invoiceId: own.id });
  });

  it('begins nothing for an archived client', async () => {
    const clientId = await room.client({ name: 'Gone' });
    await room.me.ok('POST', `/clients/${clientId}/archive`);
    expect(await room.me.post('/invoices', { clientId })).toMatchObject({
      status: 409,
      body: { code: 'client_archived' },
    });
  });
});
