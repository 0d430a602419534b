import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNKNOWN_ID } from '../support/records.js';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, textsOf, type Invoice } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('a draft', () => {
  it('is pre-filled with free work up to a day: not deferred, not later, not billed, not another client’s', async () => {
    const room = await BillingRoom.open(app);
    const other = await room.client();
    const early = await room.log(60, { date: '2026-11-02', description: 'Early' });
    const deferred = await room.log(60, { date: '2026-11-03' });
    await room.log(60, { date: '2026-11-21', description: 'Later' });
    await room.log(60, { clientId: other });
    await room.log(60, { billable: false });
    await room.me.ok('POST', `/time-entries/${deferred}/defer`, { until: '2099-01-04', reason: 'New year' });
    await room.spend(45_000, 'agent', { date: '2026-11-16' });
    const draft = await room.draft({ upTo: '2026-11-20' });
    expect(textsOf(draft)).toEqual(['Early', 'CIPC annual return fee']);
    expect(draft.totalMinor).toBe(85_000 + 12_750 + 45_000);
    expect(await room.entry(early)).toMatchObject({ status: 'drafted', invoiceId: draft.id });
    const second = await room.draft({ upTo: '2026-11-20' });
    expect(second).toMatchObject({ lines: [], totalMinor: 0, status: 'draft' });
  });

  it('shows what can be billed, what is on it and what waits', async () => {
    const room = await BillingRoom.open(app);
    const on = await room.log(60, { date: '2026-11-02' });
    const off = await room.log(30, { date: '2026-11-03' });
    const deferred = await room.log(90, { date: '2026-11-04' });
    await room.me.ok('POST', `/time-entries/${deferred}/defer`, { until: '2099-01-04', reason: 'New year' });
    const draft = await room.draft({ upTo: '2026-11-20' });
    await room.me.ok('DELETE', `/invoices/${draft.id}/entries/${off}`);
    const billable = await room.me.ok<{ timeEntries: object[]; onInvoiceMinor: number; staysInWipMinor: number }>(
      'GET',
      `/invoices/${draft.id}/billable`,
    );
    expect(billable.timeEntries).toMatchObject([
      {
        id: on,
        placement: 'on_invoice',
        billedMinor: 85_000,
        wipValueMinor: 85_000,
        minutes: 60,
        serviceTypeName: 'Bookkeeping',
      },
      { id: off, placement: 'available', billedMinor: null, lineId: null, wipValueMinor: 42_500 },
      { id: deferred, placement: 'deferred', deferredUntil: '2099-01-04', deferReason: 'New year' },
    ]);
    expect(billable).toMatchObject({ onInvoiceMinor: 85_000, staysInWipMinor: 42_500 + 127_500 });
  });

  it('lets entries go, takes them back on their place, and defers them', async () => {
    const room = await BillingRoom.open(app);
    const [a, b, c] = [
      await room.log(10, { date: '2026-11-02', description: 'A' }),
      await room.log(20, { date: '2026-11-03', description: 'B' }),
      await room.log(30, { date: '2026-11-04', description: 'C' }),
    ];
    const draft = await room.draft();
    const less = await room.me.ok<Invoice>('DELETE', `/invoices/${draft.id}/entries/${b}`);
    expect(textsOf(less)).toEqual(['A', 'C']);
    expect(await room.entry(b)).toMatchObject({ status: 'unbilled', invoiceId: null });
    const again = await room.me.ok<{ id: string; timeEntryIds: string[]; version: number; invoice: Invoice }>(
      'POST',
      `/invoices/${draft.id}/lines`,
      { kind: 'time', timeEntryIds: [b] },
    );
    expect(again.timeEntryIds).toEqual([b]);
    expect(again.version).toBe(again.invoice.version);
    expect(textsOf(again.invoice)).toEqual(['A', 'B', 'C']);
    const deferred = await room.me.ok<Invoice>('POST', `/invoices/${draft.id}/entries/${c}/defer`, {
      until: '2099-02-01',
      reason: 'Not yet',
    });
    expect(textsOf(deferred)).toEqual(['A', 'B']);
    expect(await room.entry(c)).toMatchObject({ status: 'deferred' });
    expect((await room.me.delete(`/invoices/${draft.id}/entries/${c}`)).status).toBe(404);
    expect(await room.entry(a)).toMatchObject({ status: 'drafted' });
  });

  it('moves its last day: later pulls in what lies between, earlier sends back, what was taken off stays off', async () => {
    const room = await BillingRoom.open(app);
    const a = await room.log(60, { date: '2026-11-02', description: 'A' });
    await room.log(60, { date: '2026-11-03', description: 'B' });
    const c = await room.log(60, { date: '2026-11-10', description: 'C' });
    const draft = await room.draft({ upTo: '2026-11-05' });
    await room.me.ok('DELETE', `/invoices/${draft.id}/entries/${a}`);
    expect(textsOf(await room.patch(draft, { upTo: '2026-11-12' }))).toEqual(['B', 'C']);
    expect(textsOf(await room.patch(draft, { upTo: '2026-11-04' }))).toEqual(['B']);
    expect(await room.entry(c)).toMatchObject({ status: 'unbilled' });
  });

  it('frees everything when it is deleted', async () => {
    const room = await BillingRoom.open(app);
    const entry = await room.log(60);
    const cost = await room.spend(45_000, 'agent');
    const draft = await room.draft();
    expect((await room.me.delete(`/invoices/${draft.id}`)).status).toBe(204);
    expect((await room.me.get(`/invoices/${draft.id}`)).status).toBe(404);
    expect(await room.entry(entry)).toMatchObject({ status: 'unbilled', invoiceId: null });
    expect(await room.me.ok('GET', `/disbursements/${cost}`)).toMatchObject({ status: 'unbilled', invoiceId: null });
    expect((await room.draft()).totalMinor).toBe(draft.totalMinor);
  });

  it('wants the version that was read, and bears dates that follow the day and the terms', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    expect(draft).toMatchObject({ version: 1 });
    expect((await room.me.patch(`/invoices/${draft.id}`, { notes: 'x' })).status).toBe(428);
    expect((await room.me.patch(`/invoices/${draft.id}`, { notes: 'x' }, { 'If-Match': '"1"' })).status).toBe(200);
    expect(await room.me.patch(`/invoices/${draft.id}`, { version: 1, notes: 'y' })).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    const dated = await room.patch(draft, { issueDate: '2026-11-26', reference: 'PO 4411' });
    expect(dated).toMatchObject({ issueDate: '2026-11-26', dueDate: '2026-12-10', reference: 'PO 4411' });
    const early = await room.me.patch(`/invoices/${draft.id}`, { version: dated.version, dueDate: '2026-11-25' });
    expect(early).toMatchObject({ status: 400, body: { errors: [{ pointer: '/dueDate' }] } });
  });

  it('answers alike for an unknown id and another practice’s', async () => {
    const [mine, theirs] = [await BillingRoom.open(app), await BillingRoom.open(app)];
    const foreignEntry = await theirs.log(60);
    const foreign = await theirs.draft();
    const own = await mine.draft();
    const same = async (method: string, path: (id: string) => string, body?: object) => {
      const [a, b] = [
        await mine.me.call(method, path(foreign.id), { body }),
        await mine.me.call(method, path(UNKNOWN_ID), { body }),
      ];
      expect(a.status).toBe(404);
      expect({ ...a.body, requestId: '' }).toEqual({ ...b.body, requestId: '' });
    };
    await same('GET', (id) => `/invoices/${id}`);
    await same('PATCH', (id) => `/invoices/${id}`, { version: 1 });
    await same('DELETE', (id) => `/invoices/${id}`);
    await same('POST', (id) => `/invoices/${id}/finalise`);
    await same('POST', (id) => `/invoices/${id}/lines`, { kind: 'fixed_fee' });
    await same('GET', (id) => `/invoices/${id}/billable`);
    await same('GET', (id) => `/invoices/${id}/pdf`);
    await same('GET', (id) => `/invoices/${id}/preview.pdf`);
    await same('GET', (id) => `/invoices/${id}/deliveries`);
    await same('POST', (id) => `/invoices/${id}/send`, { channels: ['portal'] });
    await same('POST', (id) => `/invoices/${id}/credit-notes`, { reason: 'x', full: true });
    for (const timeEntryIds of [[foreignEntry], [UNKNOWN_ID]]) {
      expect((await mine.me.post(`/invoices/${own.id}/lines`, { kind: 'time', timeEntryIds })).status).toBe(404);
    }
    expect((await mine.me.post('/invoices', { clientId: theirs.clientId })).status).toBe(404);
  });
});
