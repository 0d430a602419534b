import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as disbursements from '../../src/modules/disbursements/index.js';
import * as time from '../../src/modules/time/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bill, creditNote, draft, draftInvoice, inTransaction } from './documents.js';
import { Workbook } from './workbook.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

describe('putting entries on documents', () => {
  it('drafts, bills on the issue date and releases on the date of the credit note', async () => {
    const book = await Workbook.open(app);
    const entry = await book.log();
    const invoiceId = await draft(book, [entry.id]);
    expect(await book.entry(entry.id)).toMatchObject({ status: 'drafted', invoiceId, wipMinor: 70_833, locked: true });
    await bill(book, invoiceId, [{ id: entry.id, wipValueMinor: 70_833 }], '2026-11-22');
    expect(await book.entry(entry.id)).toMatchObject({
      status: 'billed',
      invoiceId,
      invoiceNumber: 'INV-2026-0001',
      wipMinor: 0,
    });
    const creditNoteId = await creditNote(book, invoiceId);
    await inTransaction(book, (uow) =>
      time.releaseFromInvoice(uow, {
        creditNoteId,
        date: '2026-11-23',
        items: [{ id: entry.id, wipValueMinor: 70_833 }],
      }),
    );
    expect(await book.entry(entry.id)).toMatchObject({
      status: 'unbilled',
      invoiceId: null,
      invoiceNumber: null,
      wipMinor: 70_833,
    });
    expect(await book.movements()).toMatchObject([
      { kind: 'added', day: '2026-11-20', value: 70_833, minutes: 50 },
      { kind: 'billed', day: '2026-11-22', entryDate: '2026-11-20', value: -70_833, minutes: -50 },
      { kind: 'released', day: '2026-11-23', value: 70_833, minutes: 50 },
    ]);
  });

  it('claims all or nothing, and names what is not free', async () => {
    const book = await Workbook.open(app);
    const [taken, free] = [await book.log(), await book.log()];
    await draft(book, [taken.id]);
    const second = draft(book, [free.id, taken.id]);
    await expect(second).rejects.toMatchObject({ code: 'already_claimed', facts: { ids: [taken.id] } });
    expect(await book.entry(free.id)).toMatchObject({ status: 'unbilled' });
    await expect(draft(book, [free.id], await book.client('Somebody else'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('lets one of 20 racing drafts win', async () => {
    const book = await Workbook.open(app);
    const ids = (await Promise.all([1, 2, 3].map((minutes) => book.log({ minutes })))).map(({ id }) => id);
    const invoices = await Promise.all(Array.from({ length: 20 }, () => draftInvoice(book)));
    const outcomes = await Promise.allSettled(
      invoices.map((invoiceId, n) =>
        inTransaction(book, (uow) =>
          time.claimForDraft(uow, { invoiceId, clientId: book.clientId, ids: n % 2 ? ids : [...ids].reverse() }),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'already_claimed' });
    expect(new Set((await book.entries({ status: 'drafted' })).map(({ invoiceId }) => invoiceId)).size).toBe(1);
  });

  it('refuses every change of what is drafted or billed, and names the invoice', async () => {
    const book = await Workbook.open(app);
    const entry = await book.log();
    const invoiceId = await draft(book, [entry.id]);
    const refusals = () =>
      Promise.all([
        book.change(entry, { minutes: 1 }),
        book.me.delete(`/time-entries/${entry.id}`),
        book.me.post(`/time-entries/${entry.id}/write-off`, { reason: 'x' }),
        book.me.post(`/time-entries/${entry.id}/defer`, { until: '2099-01-01', reason: 'x' }),
      ]);
    for (const refused of await refusals())
      expect(refused).toMatchObject({ status: 409, body: { code: 'entry_locked', invoiceId } });
    await bill(book, invoiceId, [{ id: entry.id, wipValueMinor: 70_833 }]);
    for (const refused of await refusals())
      expect(refused).toMatchObject({ status: 409, body: { code: 'entry_locked', invoiceNumber: 'INV-2026-0001' } });
  });

  it('offers what is free up to a date, without what is deferred', async () => {
    const book = await Workbook.open(app);
    const entries = await Promise.all(
      ['2026-11-01', '2026-11-02', '2026-11-30'].map((date) => book.log({ date, description: date })),
    );
    await book.me.ok('POST', `/time-entries/${entries[1]!.id}/defer`, { until: '2099-01-01', reason: 'Waiting' });
    await book.log({ billable: false });
    const listed = (more: object) =>
      inTransaction(book, (uow) => time.listBillable(uow, { clientId: book.clientId, upTo: '2026-11-15', ...more }));
    expect((await listed({})).map(({ date }) => date)).toEqual(['2026-11-01']);
    expect(await listed({ deferredToo: true })).toMatchObject([
      { deferred: false, wipValueMinor: 70_833 },
      { deferred: true },
    ]);
  });
});

describe('disbursements', () => {
  it('live the same life', async () => {
    const book = await Workbook.open(app);
    const cost = await book.spend();
    expect(cost).toMatchObject({ status: 'unbilled', wipMinor: 45_000 });
    expect(
      (await book.me.patch(`/disbursements/${cost.id}`, { amountMinor: 50_000, date: '2026-11-21', version: 1 })).body,
    ).toMatchObject({ amountMinor: 50_000, version: 2 });
    expect(
      (await book.me.post(`/disbursements/${cost.id}/write-off`, { reason: 'Goodwill', valueMinor: 20_000 })).body,
    ).toMatchObject({ status: 'unbilled', wipMinor: 30_000 });
    expect((await book.me.patch(`/disbursements/${cost.id}`, { amountMinor: 19_999, version: 3 })).status).toBe(409);
    expect((await book.me.delete(`/disbursements/${cost.id}`)).status).toBe(204);
    expect((await book.me.get(`/disbursements/${cost.id}`)).status).toBe(404);
    expect((await book.me.post(`/disbursements/${cost.id}/restore`)).body).toMatchObject({ wipMinor: 30_000 });
    const invoiceId = await draftInvoice(book);
    await inTransaction(book, async (uow) => {
      await disbursements.claimForDraft(uow, { invoiceId, clientId: book.clientId, ids: [cost.id] });
      await disbursements.markBilled(uow, {
        invoiceId,
        invoiceNumber: 'INV-2026-0002',
        issueDate: '2026-11-24',
        items: [{ id: cost.id, wipValueMinor: 30_000 }],
      });
    });
    const kinds = (await book.movements()).map(({ kind, day, value }) => [kind, day, value]);
    const today = kinds[3]![1];
    expect(kinds).toEqual([
      ['added', '2026-11-20', 45_000],
      ['edited', '2026-11-20', -45_000],
      ['edited', '2026-11-21', 50_000],
      ['written_off', today, -20_000],
      ['deleted', '2026-11-21', -30_000],
      ['added', '2026-11-21', 30_000],
      ['billed', '2026-11-24', -30_000],
    ]);
  });

  it('refuse what makes no sense', async () => {
    const book = await Workbook.open(app);
    const tries = [
      { amountMinor: 0 },
      { amountMinor: 1.5 },
      { amountMinor: '100' },
      { kind: 'gift' },
      { date: '2026-02-30' },
      { description: '' },
      { totalMinor: 5 },
    ];
    for (const more of tries) {
      const answer = await book.me.post('/disbursements', {
        clientId: book.clientId,
        date: '2026-11-20',
        description: 'x',
        amountMinor: 1,
        kind: 'agent',
        ...more,
      });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${Object.keys(more)[0]}` }] } });
    }
  });
});
