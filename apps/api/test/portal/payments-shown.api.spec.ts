import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Invoice } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse } from './portal-room.js';

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;
let invoice: Invoice;

beforeAll(async () => {
  house = await PortalHouse.open();
  room = await house.practice();
  invoice = await room.billed(765_00);
  await room.me.ok('POST', `/invoices/${invoice.id}/publish`);
  contact = await house.signIn(room.email);
}, 90_000);
afterAll(() => house.close());

const sql = <Row extends object>(text: string, params: unknown[]) =>
  house.office.app.sql<Row>(text, params, room.me.practiceId);

/** Money as the ledger keeps it: what is allocated, and what of it was taken back on a later day. */
async function paid(amountMinor: number, on: string, takenBackOn?: string): Promise<void> {
  const ids = [room.me.practiceId, room.clientId];
  const [payment] = await sql<{ id: string }>(
    `INSERT INTO payments (practice_id, client_id, paid_on, amount_minor, method, notes) VALUES ($1, $2, $3, $4, 'eft', 'Between us') RETURNING id`,
    [...ids, on, amountMinor],
  );
  const allocate = (cause: string, day: string, minor: number) =>
    sql(
      `INSERT INTO ledger_allocations (practice_id, client_id, invoice_id, payment_id, cause, allocated_on, amount_minor) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [...ids, invoice.id, payment!.id, cause, day, minor],
    );
  await allocate('payment', on, amountMinor);
  if (takenBackOn) await allocate('reversal', takenBackOn, -amountMinor);
  else
    await sql(
      `UPDATE ledger_invoices SET allocated_minor = allocated_minor + $3 WHERE practice_id = $1 AND invoice_id = $2`,
      [room.me.practiceId, invoice.id, amountMinor],
    );
}

it('shows what was received, by its day, and what is left', async () => {
  await paid(500_00, '2026-11-20');
  await paid(100_00, '2026-11-18');
  await paid(50_00, '2026-11-19', '2026-11-21');
  const { body } = await contact.get<Record<string, unknown>>(`/api/portal/v1/invoices/${invoice.id}`);
  expect(body).toMatchObject({
    status: 'partly_paid',
    paidMinor: 600_00,
    balanceMinor: 279_75,
    payments: [
      { date: '2026-11-18', kind: 'payment', amountMinor: 100_00 },
      { date: '2026-11-20', kind: 'payment', amountMinor: 500_00 },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('Between us');
});

it('at home: the newest first, and the rest to pay', async () => {
  expect((await contact.get('/api/portal/v1/home')).body).toMatchObject({
    dueMinor: 279_75,
    toPay: [{ paidMinor: 600_00, balanceMinor: 279_75, status: 'partly_paid' }],
    payments: [
      { date: '2026-11-20', amountMinor: 500_00, invoiceNumber: invoice.number },
      { date: '2026-11-18', amountMinor: 100_00, invoiceNumber: invoice.number },
    ],
  });
});
