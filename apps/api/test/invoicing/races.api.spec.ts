import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, type Invoice } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const CALLERS = 50;
const times = <T>(work: (n: number) => Promise<T>, count = CALLERS) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe('many at once', () => {
  it('numbers 50 drafts 1 to 50, with failures between', async () => {
    const room = await BillingRoom.open(app);
    const drafts: Invoice[] = [];
    for (let n = 0; n < CALLERS; n += 1) {
      const draft = await room.draft();
      await room.fee(draft, 10_000);
      drafts.push(draft);
    }
    // Ten more that are refused: nothing is on them.
    const failing = await times(() => room.draft(), 10);
    const answers = await Promise.all([...drafts, ...failing].map(({ id }) => room.tryFinalise(id)));
    expect(answers.slice(CALLERS).map(({ status, body }) => [status, body['code']])).toEqual(
      Array(10).fill([409, 'invoice_empty']),
    );
    const numbers = answers.slice(0, CALLERS).map(({ body }) => body['number']);
    expect([...numbers].sort()).toEqual(
      Array.from({ length: CALLERS }, (_, n) => `INV-2026-${String(n + 1).padStart(4, '0')}`),
    );
  });

  it('gives a number back when finalising fails after taking it', async () => {
    const room = await BillingRoom.open(app);
    const early = await room.draft();
    await room.fee(early, 100);
    await room.patch(early, { issueDate: '2026-11-23' });
    await room.billed(100);
    const answers = await times(() => room.tryFinalise(early.id), 5);
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
      Array(5).fill([409, 'issue_date_out_of_order']),
    );
    expect((await room.billed(100)).number).toBe('INV-2026-0002');
  });

  it('gives one draft one number, and everybody the same invoice', async () => {
    const room = await BillingRoom.open(app);
    await room.log(60);
    const draft = await room.draft();
    const answers = await times(() => room.tryFinalise(draft.id));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const [count] = await app.sql<{ postings: number; prints: number; billed: number; last: number }>(
      `SELECT (SELECT count(*)::int FROM ledger_postings) AS postings, (SELECT count(*)::int FROM document_prints) AS prints,
         (SELECT count(*)::int FROM wip_movements WHERE kind = 'billed') AS billed, (SELECT last_number FROM number_series) AS last`,
      [],
      room.me.practiceId,
    );
    expect(count).toEqual({ postings: 1, prints: 1, billed: 1, last: 1 });
  });

  it('lets one draft have an entry when 20 want it', async () => {
    const room = await BillingRoom.open(app);
    const drafts = await times(() => room.draft(), 20);
    const entry = await room.log(60);
    const answers = await Promise.all(
      drafts.map(({ id }) => room.me.post(`/invoices/${id}/lines`, { kind: 'time', timeEntryIds: [entry] })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body['code'])).toEqual(
      Array(19).fill('already_claimed'),
    );
  });

  it('puts each entry on one draft when 20 are begun for a client at once', async () => {
    const room = await BillingRoom.open(app);
    for (let n = 0; n < 5; n += 1) await room.log(60);
    const drafts = await times(() => room.draft(), 20);
    expect(drafts.filter((draft) => draft.lines.length === 5)).toHaveLength(1);
    expect(drafts.filter((draft) => draft.lines.length === 0)).toHaveLength(19);
  });

  it('credits an invoice in full once', async () => {
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(10_000);
    const answers = await times(() => room.tryCredit(invoice.id, { full: true }));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 409 && body['code'] === 'credit_exceeds_invoice'),
    ).toHaveLength(49);
    expect(await room.invoice(invoice.id)).toMatchObject({
      status: 'credited',
      creditedMinor: 11_500,
      balanceMinor: 0,
    });
    expect((await room.me.ok<{ items: object[] }>('GET', '/credit-notes')).items).toMatchObject([
      { number: 'CN-2026-0001' },
    ]);
  });

  it('never mixes a change of a draft with its finalising', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    await room.fee(draft, 10_000);
    const [finalised] = await Promise.all([
      room.tryFinalise(draft.id),
      ...Array.from({ length: 10 }, () =>
        room.me.post(`/invoices/${draft.id}/lines`, { kind: 'fixed_fee', description: 'More', unitPriceMinor: 10_000 }),
      ),
    ]);
    const after = await room.invoice(draft.id);
    expect(after.totalMinor).toBe(finalised!.body['totalMinor']);
    expect(after.netMinor).toBe(after.lines.length * 10_000);
  });
});
