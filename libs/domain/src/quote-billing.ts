import { sumMinor } from './amount.js';
import type { BillingKind } from './engagement-terms.js';
import { quoteLineAmountMinor, type QuoteLine } from './quote-totals.js';

/** What an accepted quote proposes as the terms of the engagement (rule 40). */
export interface ProposedBilling {
  kind: BillingKind;
  /** all hours and fees of the lines that count, minor units: the fee, or the cap */
  workMinor: number;
  /** estimated hours; null without any */
  hoursBudgetMinutes: number | null;
  /** the one rate that all hours share; null where they differ or there are none */
  hourlyRateMinor: number | null;
}

/**
 * Hours alone are hourly work; as soon as a fee is among them the whole is a fixed fee. Disbursements are passed on as they
 * come and belong to neither.
 * @param lines those that count: all that are not optional, and the chosen ones
 */
export function proposedBilling(lines: readonly QuoteLine[]): ProposedBilling {
  const hours = lines.filter(({ kind }) => kind === 'hours');
  const work = lines.filter(({ kind }) => kind !== 'disbursement');
  const minutes = hours.reduce((sum, line) => sum + (line.estimatedMinutes ?? 0), 0);
  const rates = new Set(hours.map(({ hourlyRateMinor }) => hourlyRateMinor ?? 0));
  const [rate] = rates;
  return {
    kind: work.length === hours.length ? 'hourly' : 'fixed_fee',
    workMinor: sumMinor(work.map(quoteLineAmountMinor)),
    hoursBudgetMinutes: minutes > 0 ? minutes : null,
    hourlyRateMinor: rates.size === 1 && rate !== undefined ? rate : null,
  };
}
