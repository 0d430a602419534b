import { computeQuoteTotals } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ruleLine, type StoredLine } from './quote-lines.js';

export interface QuoteHead {
  id: string;
  clientId: string;
  validUntil: string | null;
  paymentTermsDays: number | null;
  notes: string;
  conditions: string;
}

/** Both totals of a quote: without options, and with all of them. */
export function bothTotals(lines: readonly StoredLine[], vat: UnitOfWork['practice']) {
  const rules = lines.map(ruleLine);
  return {
    base: computeQuoteTotals({ lines: rules, vat }, 'none'),
    full: computeQuoteTotals({ lines: rules, vat }, 'all'),
  };
}

/** Writes the draft's own row with its totals. */
export async function saveHead(uow: UnitOfWork, head: QuoteHead, lines: readonly StoredLine[]): Promise<void> {
  const { base, full } = bothTotals(lines, uow.practice);
  await uow.execute(
    `UPDATE quotes SET client_id = $3, valid_until = $4, payment_terms_days = $5, notes = $6, conditions = $7, net_minor = $8, vat_minor = $9,
       total_minor = $10, full_total_minor = $11, currency = $12, version = version + 1
     WHERE practice_id = $1 AND id = $2`,
    [
      uow.practiceId,
      head.id,
      head.clientId,
      head.validUntil,
      head.paymentTermsDays,
      head.notes,
      head.conditions,
      base.netMinor,
      base.vatMinor,
      base.totalMinor,
      full.totalMinor,
      uow.practice.currency,
    ],
  );
}
