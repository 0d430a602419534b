import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { roleUrl } from '../../src/platform/database/role-urls.js';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from './billing-room.js';

let app: TestApp;
let appRole: pg.Pool;
beforeAll(async () => {
  app = await startOnBillingDay();
  appRole = new pg.Pool({ connectionString: roleUrl(app.database.url, 'atlas_app', app.config.sessionSecret), max: 1 });
});
afterAll(async () => {
  await appRole.end();
  await app.close();
});

/** Runs SQL as the role of the application and answers the code of the refusal. */
async function refusal(practiceId: string, sql: string, params: unknown[]): Promise<string | undefined> {
  const client = await appRole.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.practice_id', $1, true)`, [practiceId]);
    const { rowCount } = await client.query(sql, params);
    return `changed ${rowCount}`;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('finalising', () => {
  it('freezes the invoice: the database refuses every change, also to the application’s own role', async () => {
    const room = await BillingRoom.open(app);
    await room.log(60);
    const { id } = await room.finalise((await room.draft()).id);
    const frozen = [
      `UPDATE invoices SET total_minor = 0, net_minor = 0, vat_minor = 0 WHERE id = $1`,
      `UPDATE invoices SET version = version WHERE id = $1`,
      `DELETE FROM invoices WHERE id = $1`,
      `UPDATE invoice_lines SET description = 'x' WHERE invoice_id = $1`,
      `DELETE FROM invoice_lines WHERE invoice_id = $1`,
      `UPDATE invoice_vat SET vat_minor = 0 WHERE invoice_id = $1`,
      `UPDATE invoice_claims SET billed_minor = 0, adjust_reason = 'x' WHERE invoice_id = $1`,
      `DELETE FROM invoice_claims WHERE invoice_id = $1`,
      `INSERT INTO invoice_vat (practice_id, invoice_id, tax_code, rate_bps, base_minor, vat_minor)
         SELECT practice_id, id, 'exempt', 0, 0, 0 FROM invoices WHERE id = $1`,
    ];
    for (const sql of frozen) expect([sql, await refusal(room.me.practiceId, sql, [id])]).toEqual([sql, 'AT001']);
    for (const table of ['ledger_postings', 'document_prints', 'wip_movements', 'audit_log']) {
      expect(await refusal(room.me.practiceId, `DELETE FROM ${table} WHERE $1::uuid IS NOT NULL`, [id])).toBe('42501');
      expect(
        await refusal(room.me.practiceId, `UPDATE ${table} SET practice_id = practice_id WHERE $1::uuid IS NOT NULL`, [
          id,
        ]),
      ).toBe('42501');
    }
  });

  it('answers 409 to every change over HTTP', async () => {
    const room = await BillingRoom.open(app);
    const entry = await room.log(60);
    const invoice = await room.finalise((await room.draft()).id);
    const line = invoice.lines[0]!.id;
    const calls = [
      room.me.patch(`/invoices/${invoice.id}`, { version: invoice.version, notes: 'x' }),
      room.me.delete(`/invoices/${invoice.id}`),
      room.me.post(`/invoices/${invoice.id}/lines`, { kind: 'fixed_fee' }),
      room.me.patch(`/invoices/${invoice.id}/lines/${line}`, { version: invoice.version, description: 'x' }),
      room.me.delete(`/invoices/${invoice.id}/lines/${line}`),
      room.me.post(`/invoices/${invoice.id}/adjust`, { timeEntryIds: [entry], totalMinor: 1, reason: 'x' }),
      room.me.get(`/invoices/${invoice.id}/billable`),
      room.me.get(`/invoices/${invoice.id}/preview.pdf`),
    ];
    for (const answer of await Promise.all(calls))
      expect(answer).toMatchObject({ status: 409, body: { code: 'invoice_finalised' } });
    expect(await room.me.patch(`/time-entries/${entry}`, { version: 3, minutes: 5 })).toMatchObject({
      status: 409,
      body: { code: 'entry_locked' },
    });
    expect(await room.invoice(invoice.id)).toEqual(invoice);
  });

  it('moves the work from WIP to the ledger, at its value in WIP whatever was charged', async () => {
    const room = await BillingRoom.open(app);
    const entry = await room.log(60);
    const cost = await room.spend(45_000, 'agent');
    const draft = await room.draft();
    await room.me.ok('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: [entry],
      totalMinor: 50_000,
      reason: 'Goodwill',
    });
    await room.patch(draft, { issueDate: '2026-11-23' });
    const invoice = await room.finalise(draft.id);
    expect(invoice.totalMinor).toBe(57_500 + 45_000);
    expect(await room.entry(entry)).toMatchObject({
      status: 'billed',
      invoiceId: invoice.id,
      invoiceNumber: 'INV-2026-0001',
      wipMinor: 0,
    });
    expect(await room.me.ok('GET', `/disbursements/${cost}`)).toMatchObject({
      status: 'billed',
      invoiceNumber: 'INV-2026-0001',
    });
    const moved = await app.sql(
      `SELECT kind, effective_date::text AS day, value_minor::int AS value FROM wip_movements WHERE kind = 'billed' ORDER BY value_minor`,
      [],
      room.me.practiceId,
    );
    expect(moved).toEqual([
      { kind: 'billed', day: '2026-11-23', value: -85_000 },
      { kind: 'billed', day: '2026-11-23', value: -45_000 },
    ]);
    const posted = await app.sql(
      `SELECT kind, posted_on::text AS day, amount_minor::int AS amount FROM ledger_postings`,
      [],
      room.me.practiceId,
    );
    expect(posted).toEqual([{ kind: 'invoice', day: '2026-11-23', amount: 102_500 }]);
  });

  it('keeps both parties as they were on the day', async () => {
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(100_000);
    await room.settings({ name: 'New Name', vatRateBps: 2000, vatNumber: '4530123458' });
    const client = await room.me.ok<{ version: number }>('GET', `/clients/${room.clientId}`);
    await room.me.ok('PATCH', `/clients/${room.clientId}`, {
      version: client.version,
      name: 'Renamed',
      billingAddress: 'Elsewhere',
    });
    expect(await room.invoice(invoice.id)).toMatchObject({ vatMinor: 15_000, clientName: 'Karoo Blooms (Pty) Ltd' });
    const { document } = await room.me.ok<{ document: object }>('GET', `/invoices/${invoice.id}/document`);
    expect(document).toMatchObject({
      draft: false,
      number: invoice.number,
      supplier: {
        name: 'Maseko Accounting',
        vatNumber: '4870291356',
        addressLines: ['Unit 4, 112 Bree Street', 'Cape Town 8001'],
      },
      recipient: { name: 'Karoo Blooms (Pty) Ltd', addressLines: ['27 Caledon Street', 'Graaff-Reinet 6280'] },
      payment: {
        bankLines: [
          { label: 'Bank', text: 'Nedbank' },
          { label: 'Branch code' },
          { label: 'Account name' },
          { label: 'Account number' },
        ],
      },
    });
    expect((await room.draft()).id).not.toBe(invoice.id);
  });

  it('taxes a draft by the settings of the day on which it is finalised', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    await room.fee(draft, 100_000);
    await room.settings({ vatRateBps: 1600 });
    expect(await room.invoice(draft.id)).toMatchObject({ vatMinor: 16_000 });
    const invoice = await room.finalise(draft.id);
    expect(invoice).toMatchObject({
      vatMinor: 16_000,
      totalMinor: 116_000,
      balanceMinor: 116_000,
      vat: [{ rateBps: 1600 }],
    });
  });

  it('prints in the preview what finalising freezes', async () => {
    const room = await BillingRoom.open(app);
    await room.log(50, { description: 'October cash book' });
    await room.log(6);
    await room.spend(45_000, 'agent');
    await room.spend(9_950, 'recovered', { description: 'Courier' });
    const draft = await room.draft();
    await room.fee(draft, 10_000, { quantity: 3 });
    await room.patch(draft, { discount: { percentBps: 500 }, notes: 'Thank you.', issueDate: '2026-11-24' });
    type Printed = {
      document: {
        sections: { kind: string; rows: { quantityText: string; rateMinor: number | null; amountMinor: number }[] }[];
        createdAt?: string;
        draft?: boolean;
        number?: string | null;
      };
      problems: object[];
    };
    const before = await room.me.ok<Printed>('GET', `/invoices/${draft.id}/document`);
    expect(before.problems).toEqual([]);
    expect(before.document.sections.map(({ kind }) => kind)).toEqual(['time', 'fixed_fee', 'disbursement', 'agent']);
    expect(
      before.document.sections[0]!.rows.map(({ quantityText, rateMinor, amountMinor }) => [
        quantityText,
        rateMinor,
        amountMinor,
      ]),
    ).toEqual([
      ['0:50', 85_000, 70_833],
      ['0,1', 85_000, 8_500],
    ]);
    await room.finalise(draft.id);
    const after = await room.me.ok<Printed>('GET', `/invoices/${draft.id}/document`);
    const unmarked = (printed: Printed) => ({ ...printed.document, createdAt: '', draft: null, number: null });
    expect(unmarked(after)).toEqual(unmarked(before));
    expect([before.document.draft, after.document.draft]).toEqual([true, false]);
  });
});

describe('what the law asks for', () => {
  it('lets R5 000.00 go without the recipient’s address, and not R5 000.01', async () => {
    const room = await BillingRoom.open(app, { pricesIncludeVat: true });
    const clientId = await room.client();
    const small = await room.draft({ clientId });
    await room.fee(small, 500_000);
    expect((await room.tryFinalise(small.id)).status).toBe(200);
    const large = await room.draft({ clientId });
    await room.fee(large, 500_001);
    expect(await room.tryFinalise(large.id)).toMatchObject({
      status: 409,
      body: { code: 'invoice_incomplete', errors: [{ pointer: '/client/billingAddress' }] },
    });
    expect(await room.me.ok('GET', `/invoices/${large.id}/document`)).toMatchObject({
      problems: [{ pointer: '/client/billingAddress' }],
    });
    const client = await room.me.ok<{ version: number }>('GET', `/clients/${clientId}`);
    await room.me.ok('PATCH', `/clients/${clientId}`, { version: client.version, billingAddress: '1 Long Street' });
    expect(await room.finalise(large.id)).toMatchObject({ number: 'INV-2026-0002' });
  });

  it('asks for the full form with a zero-rated line, whatever the amount', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft({ clientId: await room.client() });
    await room.fee(draft, 100, { taxCode: 'zero' });
    expect(await room.tryFinalise(draft.id)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/client/billingAddress' }] },
    });
  });

  it('asks a registered practice for its number and address, and one that is not for neither', async () => {
    const registered = await BillingRoom.open(app, { vatNumber: null, address: '' });
    const draft = await registered.draft();
    await registered.fee(draft, 100, { description: '' });
    const answer = await registered.tryFinalise(draft.id);
    expect(answer.status).toBe(409);
    expect((answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/lines/0/description',
      '/practice/address',
      '/practice/vatNumber',
    ]);
    const plain = await BillingRoom.open(app, { vatRegistered: false, vatNumber: null, address: '' });
    expect(await plain.billed(10_000_000)).toMatchObject({ heading: 'Invoice' });
  });

  it('keeps numbers in the order of dates, and begins anew each year', async () => {
    const room = await BillingRoom.open(app);
    const dated = async (issueDate: string) => {
      const draft = await room.draft();
      await room.fee(draft, 100);
      await room.patch(draft, { issueDate });
      return room.tryFinalise(draft.id);
    };
    expect((await dated('2026-11-20')).body).toMatchObject({
      number: 'INV-2026-0001',
      issueDate: '2026-11-20',
      dueDate: '2026-12-04',
    });
    expect(await dated('2026-11-19')).toMatchObject({
      status: 409,
      body: { code: 'issue_date_out_of_order', errors: [{ pointer: '/issueDate' }] },
    });
    expect((await dated('2026-11-20')).body).toMatchObject({ number: 'INV-2026-0002' });
    expect((await dated('2027-01-02')).body).toMatchObject({ number: 'INV-2027-0001' });
    expect((await dated('2026-11-21')).body).toMatchObject({ number: 'INV-2026-0003' });
    await room.settings({ invoiceNumberPattern: 'F{YY}/{000}' });
    expect((await dated('2026-11-21')).body).toMatchObject({ number: 'F26/001' });
  });
});
