import type { TestApp } from '../support/test-app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { BillingRoom, type Invoice } from '../invoicing/billing-room.js';

export interface Allocation {
  invoiceId: string;
  amountMinor: number;
}

export interface Payment {
  id: string;
  version: number;
  clientId: string;
  amountMinor: number;
  status: string;
  allocatedMinor: number;
  refundedMinor: number;
  creditMinor: number;
  excessMinor: number;
  allocations: (Allocation & { invoiceNumber: string; invoiceStatus: string; invoiceBalanceMinor: number })[];
  history: { kind: string; date: string; amountMinor: number; invoiceNumber: string | null; note: string | null }[];
  reversal: { date: string; reason: string } | null;
}

export interface Account {
  balanceMinor: number;
  owedMinor: number;
  overdueMinor: number;
  creditMinor: number;
  openInvoices: { invoiceId: string; invoiceNumber: string; balanceMinor: number; suggestedMinor: number }[];
  restMinor: number;
}

/** A practice without VAT, so that a fee of R100.00 is an invoice of R100.00, and money that comes and goes on 24 November 2026. */
export class CashRoom {
  private constructor(
    readonly app: TestApp,
    readonly room: BillingRoom,
    readonly me: Visitor,
    readonly clientId: string,
  ) {}

  static async open(app: TestApp): Promise<CashRoom> {
    const room = await BillingRoom.open(app, { vatRegistered: false });
    return new CashRoom(app, room, room.me, room.clientId);
  }

  /** Finalised, due in 14 days unless said. */
  async invoice(totalMinor: number, more: object = {}): Promise<Invoice> {
    const draft = await this.room.fee(await this.room.draft(), totalMinor);
    if (Object.keys(more).length > 0) await this.room.patch(draft, more);
    return this.room.finalise(draft.id);
  }

  payment = (amountMinor: number, allocations?: Allocation[], more: object = {}) => ({
    clientId: this.clientId,
    date: '2026-11-24',
    amountMinor,
    method: 'eft',
    reference: 'KARO-1001-7',
    ...(allocations ? { allocations } : {}),
    ...more,
  });

  pay = (amountMinor: number, allocations?: Allocation[], more: object = {}) =>
    this.me.ok<Payment>('POST', '/payments', this.payment(amountMinor, allocations, more));

  tryPay = (amountMinor: number, allocations?: Allocation[], more: object = {}): Promise<Answer> =>
    this.me.post('/payments', this.payment(amountMinor, allocations, more));

  read = (id: string) => this.me.ok<Payment>('GET', `/payments/${id}`);

  account = (amountMinor?: number) =>
    this.me.ok<Account>(
      'GET',
      `/clients/${this.clientId}/account${amountMinor === undefined ? '' : `?amountMinor=${amountMinor}`}`,
    );

  reverse = (id: string, more: object = {}) =>
    this.me.post(`/payments/${id}/reverse`, { reason: 'Returned unpaid', ...more });

  writeOff = (invoiceId: string, body: object): Promise<Answer> =>
    this.me.post(`/invoices/${invoiceId}/write-off-balance`, { reason: 'Gone', ...body });

  reverseWriteOff = (invoiceId: string, writeOffId: string, more: object = {}): Promise<Answer> =>
    this.me.post(`/invoices/${invoiceId}/write-offs/${writeOffId}/reverse`, { reason: 'Paid after all', ...more });

  /** The write-offs of an invoice, oldest first. */
  async writeOffsOf(invoiceId: string): Promise<string[]> {
    const { items } = await this.me.ok<{ items: { writeOffId: string | null }[] }>(
      'GET',
      `/invoices/${invoiceId}/payments`,
    );
    return items.flatMap(({ writeOffId }) => (writeOffId === null ? [] : [writeOffId]));
  }

  refund = (amountMinor: number, more: object = {}) =>
    this.me.post(`/clients/${this.clientId}/refunds`, {
      date: '2026-11-24',
      amountMinor,
      method: 'eft',
      reference: 'REFUND 1',
      ...more,
    });

  /** What the ledger would be if it were worked out from its facts again: everything named differs. */
  async disagreements(): Promise<unknown[]> {
    return this.app.sql(
      `WITH sums AS (
         SELECT i.invoice_id, i.allocated_minor, i.written_off_minor, coalesce(sum(a.amount_minor), 0) AS allocated,
           coalesce(sum(a.amount_minor) FILTER (WHERE a.write_off_id IS NOT NULL), 0) AS written_off
         FROM ledger_invoices i LEFT JOIN ledger_allocations a ON a.invoice_id = i.invoice_id GROUP BY i.practice_id, i.invoice_id
       ), credits AS (
         SELECT i.invoice_id, i.credited_minor, coalesce(sum(n.total_minor), 0) AS credited
         FROM ledger_invoices i LEFT JOIN credit_notes n ON n.invoice_id = i.invoice_id GROUP BY i.practice_id, i.invoice_id
       ), spent AS (
         SELECT p.payment_id, p.allocated_minor, coalesce(sum(a.amount_minor), 0) AS allocated
         FROM ledger_payments p LEFT JOIN ledger_allocations a ON a.payment_id = p.payment_id GROUP BY p.practice_id, p.payment_id
       ), back AS (
         SELECT p.payment_id, p.refunded_minor, coalesce(sum(f.amount_minor), 0) AS refunded
         FROM ledger_payments p LEFT JOIN refund_parts f ON f.payment_id = p.payment_id GROUP BY p.practice_id, p.payment_id
       ), accounts AS (
         SELECT c.id, coalesce((SELECT sum(balance_minor) FROM ledger_invoices i WHERE i.client_id = c.id), 0)
           - coalesce((SELECT sum(free_minor) FROM ledger_payments p WHERE p.client_id = c.id), 0) AS stands,
           coalesce((SELECT sum(amount_minor) FROM ledger_postings o WHERE o.client_id = c.id), 0) AS posted
         FROM clients c
       )
       SELECT 'invoice' AS what, invoice_id AS id FROM sums WHERE allocated <> allocated_minor OR written_off <> written_off_minor
       UNION ALL SELECT 'credited', invoice_id FROM credits WHERE credited <> credited_minor
       UNION ALL SELECT 'payment', payment_id FROM spent WHERE allocated <> allocated_minor
       UNION ALL SELECT 'refund', payment_id FROM back WHERE refunded <> refunded_minor
       UNION ALL SELECT 'account', id FROM accounts WHERE stands <> posted`,
      [],
      this.me.practiceId,
    );
  }
}
