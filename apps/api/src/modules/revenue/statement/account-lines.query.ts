import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { BALANCES_AS_OF } from '../queries/balances-as-of.js';
import type { Method } from '../queries/history-filter.js';

export type AccountKind = 'invoice' | 'credit_note' | 'payment' | 'reversal' | 'refund' | 'write_off' | 'opening';

/** A line of an account as the facts have it; the words for it come later. */
export interface AccountFact {
  kind: AccountKind;
  date: string;
  /** What the client owes more (above zero) or less. */
  amountMinor: number;
  invoiceId: string | null;
  /** Of the invoice or credit note. */
  number: string | null;
  dueDate: string | null;
  method: Method | null;
  reference: string;
  reason: string;
  /** Of an open item: what it was before anything was settled of it. */
  originalMinor: number | null;
}

type Row = AccountFact & Record<string, unknown>;

const LINES_MAX = 2000;

function assertNotTooLong<T>(lines: T[]): T[] {
  if (lines.length <= LINES_MAX) return lines;
  const detail = `has more than ${LINES_MAX} lines; choose a shorter one`;
  throw new AppError('invalid_request', `This period ${detail}.`, { errors: [{ pointer: 'from', detail }] });
}

export async function openingBalance(uow: UnitOfWork, clientId: string, from: string): Promise<number> {
  const row = await uow.first<{ openingMinor: number }>(
    `SELECT coalesce(sum(amount_minor), 0)::bigint AS "openingMinor" FROM ledger_postings
     WHERE practice_id = $1 AND client_id = $2 AND posted_on < $3`,
    [uow.practiceId, clientId, from],
  );
  return row!.openingMinor;
}

/** Everything on the account in a period, in the order of its days. */
export async function accountFacts(
  uow: UnitOfWork,
  clientId: string,
  period: { from: string; to: string },
): Promise<AccountFact[]> {
  const rows = await uow.query<Row>(
    `SELECT p.kind, p.posted_on AS date, p.amount_minor AS "amountMinor", p.invoice_id AS "invoiceId", coalesce(n.number, i.number) AS number,
       CASE WHEN p.kind IN ('invoice', 'opening') THEN i.due_date END AS "dueDate", coalesce(y.method, f.method) AS method,
       coalesce(y.reference, f.reference, '') AS reference, coalesce(v.reason, f.reason, z.reason, w.reason, '') AS reason, NULL AS "originalMinor"
     FROM ledger_postings p
     LEFT JOIN invoices i ON i.practice_id = p.practice_id AND i.id = p.invoice_id
     LEFT JOIN credit_notes n ON p.kind = 'credit_note' AND n.practice_id = p.practice_id AND n.id = p.credit_note_id
     LEFT JOIN payments y ON y.practice_id = p.practice_id AND y.id = p.payment_id
     LEFT JOIN payment_reversals v ON p.kind = 'reversal' AND v.practice_id = p.practice_id AND v.payment_id = p.payment_id
     LEFT JOIN refunds f ON f.practice_id = p.practice_id AND f.id = p.refund_id
     LEFT JOIN balance_write_offs w ON w.practice_id = p.practice_id AND w.id = p.write_off_id
     LEFT JOIN balance_write_off_reversals z ON p.kind = 'write_off' AND p.amount_minor > 0 AND p.credit_note_id IS NULL
       AND z.practice_id = p.practice_id AND z.write_off_id = p.write_off_id
     WHERE p.practice_id = $1 AND p.client_id = $2 AND p.posted_on BETWEEN $3 AND $4 ORDER BY p.posted_on, p.id LIMIT $5`,
    [uow.practiceId, clientId, period.from, period.to, LINES_MAX + 1],
  );
  return assertNotTooLong(rows);
}

/** Invoices that were open by the end of a day. */
const openInvoices = (uow: UnitOfWork, clientId: string, asOf: string) =>
  uow.query<Row>(
    `WITH ${BALANCES_AS_OF}
     SELECT 'invoice' AS kind, i.issue_date AS date, b.minor::bigint AS "amountMinor", i.id AS "invoiceId", i.number, i.due_date AS "dueDate",
       NULL AS method, i.reference, '' AS reason, i.total_minor AS "originalMinor"
     FROM balances b JOIN invoices i ON i.practice_id = $1 AND i.id = b.invoice_id
     WHERE b.minor <> 0 ORDER BY i.issue_date, i.number LIMIT $4`,
    [uow.practiceId, asOf, clientId, LINES_MAX + 1],
  );

/** Payments of which something was free by the end of a day: today's rest, and what became of it since. */
const freePayments = (uow: UnitOfWork, clientId: string, asOf: string) =>
  uow.query<Row>(
    `SELECT 'payment' AS kind, y.paid_on AS date, -x.minor AS "amountMinor", NULL AS "invoiceId", NULL AS number, NULL AS "dueDate",
       y.method, y.reference, '' AS reason, -y.amount_minor AS "originalMinor"
     FROM (
       SELECT payment_id, sum(minor)::bigint AS minor FROM (
         SELECT payment_id, free_minor AS minor FROM ledger_payments WHERE practice_id = $1 AND client_id = $3 AND free_minor > 0
         UNION ALL
         SELECT payment_id, amount_minor FROM ledger_allocations
         WHERE practice_id = $1 AND client_id = $3 AND allocated_on > $2 AND payment_id IS NOT NULL
         UNION ALL
         SELECT r.payment_id, r.amount_minor FROM refunds f JOIN refund_parts r ON r.practice_id = f.practice_id AND r.refund_id = f.id
         WHERE f.practice_id = $1 AND f.client_id = $3 AND f.refunded_on > $2
         UNION ALL
         SELECT payment_id, amount_minor FROM ledger_postings
         WHERE practice_id = $1 AND client_id = $3 AND posted_on > $2 AND kind = 'reversal') m GROUP BY payment_id) x
     JOIN payments y ON y.practice_id = $1 AND y.id = x.payment_id
     WHERE y.paid_on <= $2 AND x.minor <> 0 ORDER BY y.paid_on, y.id LIMIT $4`,
    [uow.practiceId, asOf, clientId, LINES_MAX + 1],
  );

/** What is open by the end of a day: invoices, then credit. */
export async function openItems(uow: UnitOfWork, clientId: string, asOf: string): Promise<AccountFact[]> {
  return assertNotTooLong([...(await openInvoices(uow, clientId, asOf)), ...(await freePayments(uow, clientId, asOf))]);
}
