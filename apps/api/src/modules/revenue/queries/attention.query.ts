import { addDays, daysBetween } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export const ATTENTION_KINDS = ['bounced', 'overdue', 'due', 'credit', 'draft'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

export interface Attention {
  kind: AttentionKind;
  clientId: string;
  clientName: string;
  invoiceId: string | null;
  invoiceNumber: string | null;
  paymentId: string | null;
  /** Due date; day of the reversal; day of the oldest payment with credit; day of the draft's last work. */
  date: string;
  /** Days since then; 0 for what is due today. */
  days: number;
  amountMinor: number;
  reason: string | null;
}

const EACH_MAX = 5;
/** Later than this is late by far. */
const FAR_DAYS = 30;
/** How long a payment that bounced is news. */
const BOUNCED_DAYS = 60;

type Row = Omit<Attention, 'days'> & Record<string, unknown>;

/** What wants a step: at most five of each kind, the gravest first. An invoice whose payment bounced stands there once, for that. */
export async function attention(uow: UnitOfWork): Promise<Attention[]> {
  const rows = await uow.query<Row>(
    `WITH bounced AS (
       SELECT DISTINCT ON (open.invoice_id) r.client_id, open.invoice_id, i.number, r.payment_id, r.reversed_on, open.balance_minor, r.reason
       FROM payment_reversals r
       JOIN LATERAL (
         SELECT l.invoice_id, l.balance_minor FROM ledger_allocations x
         JOIN ledger_invoices l ON l.practice_id = $1 AND l.invoice_id = x.invoice_id
         WHERE x.practice_id = $1 AND x.payment_id = r.payment_id AND x.cause = 'reversal' AND l.balance_minor > 0
         ORDER BY l.due_date, l.invoice_id LIMIT 1) open ON true
       JOIN invoices i ON i.practice_id = $1 AND i.id = open.invoice_id
       WHERE r.practice_id = $1 AND r.reversed_on >= $4 ORDER BY open.invoice_id, r.reversed_on DESC, r.payment_id DESC
     )
     SELECT a.*, c.name AS "clientName" FROM (
       (SELECT 1 AS rank, 'bounced' AS kind, b.client_id AS "clientId", b.invoice_id AS "invoiceId", b.number AS "invoiceNumber",
          b.payment_id AS "paymentId", b.reversed_on AS date, b.balance_minor AS "amountMinor", b.reason
        FROM bounced b ORDER BY b.reversed_on DESC, b.payment_id LIMIT $2)
       UNION ALL
       (SELECT 2, 'overdue', l.client_id, l.invoice_id, i.number, NULL, l.due_date, l.balance_minor, NULL
        FROM ledger_invoices l JOIN invoices i ON i.practice_id = $1 AND i.id = l.invoice_id
        WHERE l.practice_id = $1 AND l.balance_minor > 0 AND l.due_date < $5
          AND NOT EXISTS (SELECT FROM bounced b WHERE b.invoice_id = l.invoice_id) ORDER BY l.due_date, l.invoice_id LIMIT $2)
       UNION ALL
       (SELECT 3, 'due', l.client_id, l.invoice_id, i.number, NULL, l.due_date, l.balance_minor, NULL
        FROM ledger_invoices l JOIN invoices i ON i.practice_id = $1 AND i.id = l.invoice_id
        WHERE l.practice_id = $1 AND l.balance_minor > 0 AND l.due_date = $3
          AND NOT EXISTS (SELECT FROM bounced b WHERE b.invoice_id = l.invoice_id) ORDER BY l.balance_minor DESC, l.invoice_id LIMIT $2)
       UNION ALL
       (SELECT 4, 'credit', p.client_id, NULL, NULL, NULL, min(p.paid_on), sum(p.free_minor)::bigint, NULL
        FROM ledger_payments p WHERE p.practice_id = $1 AND p.free_minor > 0 AND p.engagement_id IS NULL
        GROUP BY p.client_id ORDER BY sum(p.free_minor) DESC, p.client_id LIMIT $2)
       UNION ALL
       (SELECT 5, 'draft', i.client_id, i.id, NULL, NULL, i.up_to, i.total_minor, NULL
        FROM invoices i WHERE i.practice_id = $1 AND i.finalised_at IS NULL AND i.total_minor > 0 ORDER BY i.id LIMIT $2)) a
     JOIN clients c ON c.practice_id = $1 AND c.id = a."clientId" ORDER BY a.rank, a.date, a."invoiceId"`,
    [uow.practiceId, EACH_MAX, uow.today, addDays(uow.today, -BOUNCED_DAYS), addDays(uow.today, -FAR_DAYS)],
  );
  return rows.map((row) => ({ ...row, days: Math.max(0, daysBetween(row.date, uow.today)) }));
}
