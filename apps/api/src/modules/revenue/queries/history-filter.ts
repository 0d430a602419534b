import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export const HISTORY_KINDS = ['payment', 'reversal', 'refund', 'write_off'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export const METHODS = ['eft', 'cash', 'card', 'other'] as const;
export type Method = (typeof METHODS)[number];

export interface HistoryFilter {
  clientId?: string;
  from?: string;
  to?: string;
  kind?: HistoryKind;
  method?: Method;
  q?: string;
}

/** What a filter speaks of: postings that are no documents, with what they stand for. `$1` is the practice. */
export const HISTORY = `
  ledger_postings p JOIN clients c ON c.practice_id = p.practice_id AND c.id = p.client_id
  LEFT JOIN payments y ON y.practice_id = p.practice_id AND y.id = p.payment_id
  LEFT JOIN payment_reversals v ON p.kind = 'reversal' AND v.practice_id = p.practice_id AND v.payment_id = p.payment_id
  LEFT JOIN refunds f ON f.practice_id = p.practice_id AND f.id = p.refund_id
  LEFT JOIN balance_write_offs w ON w.practice_id = p.practice_id AND w.id = p.write_off_id
  LEFT JOIN balance_write_off_reversals z ON p.kind = 'write_off' AND p.amount_minor > 0 AND p.credit_note_id IS NULL
    AND z.practice_id = p.practice_id AND z.write_off_id = p.write_off_id`;

/** Conditions on `HISTORY`, with their parameters; further ones go on from `params.length + 1`. */
export function historyFilter(uow: UnitOfWork, filter: HistoryFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [uow.practiceId];
  const conditions = ['p.practice_id = $1', `p.kind IN ('payment', 'reversal', 'refund', 'write_off')`];
  const add = (value: unknown, condition: (param: string) => string) => {
    if (value === undefined || value === '') return;
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  add(filter.clientId, (p) => `p.client_id = ${p}::uuid`);
  add(filter.from, (p) => `p.posted_on >= ${p}::date`);
  add(filter.to, (p) => `p.posted_on <= ${p}::date`);
  add(filter.kind, (p) => `p.kind = ${p}`);
  add(filter.method, (p) => `coalesce(y.method, f.method) = ${p}`);
  add(
    filter.q && containing(filter.q),
    (p) => `(lower(c.name) LIKE ${p} OR lower(coalesce(y.reference, f.reference, '')) LIKE ${p}
      OR lower(coalesce(v.reason, f.reason, z.reason, w.reason, '')) LIKE ${p} OR EXISTS (
        SELECT FROM ledger_allocations a JOIN invoices i ON i.practice_id = a.practice_id AND i.id = a.invoice_id
        WHERE a.practice_id = $1 AND (a.payment_id = p.payment_id OR a.write_off_id = p.write_off_id) AND lower(i.number) LIKE ${p}))`,
  );
  return { where: conditions.join(' AND '), params };
}
