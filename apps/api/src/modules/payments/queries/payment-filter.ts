import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { statusSql, type PaymentMethod, type PaymentStatus } from '../payment.js';

export interface PaymentFilter {
  clientId?: string;
  from?: string;
  to?: string;
  method?: PaymentMethod;
  status?: PaymentStatus;
  q?: string;
}

/** Conditions on `PAYMENTS`, with their parameters; `$1` is the practice. */
export function paymentFilter(uow: UnitOfWork, filter: PaymentFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [uow.practiceId];
  const conditions = ['p.practice_id = $1'];
  const add = (value: unknown, condition: (param: string) => string) => {
    if (value === undefined || value === '') return;
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  add(filter.clientId, (p) => `p.client_id = ${p}::uuid`);
  add(filter.from, (p) => `p.paid_on >= ${p}::date`);
  add(filter.to, (p) => `p.paid_on <= ${p}::date`);
  add(filter.method, (p) => `p.method = ${p}`);
  add(filter.status, (p) => `${statusSql('l')} = ${p}`);
  add(
    filter.q && containing(filter.q),
    (p) => `(lower(p.reference) LIKE ${p} OR lower(c.name) LIKE ${p} OR lower(p.notes) LIKE ${p} OR EXISTS (
      SELECT FROM ledger_allocations a JOIN invoices i ON i.practice_id = a.practice_id AND i.id = a.invoice_id
      WHERE a.practice_id = $1 AND a.payment_id = p.id AND lower(i.number) LIKE ${p}))`,
  );
  return { where: conditions.join(' AND '), params };
}
