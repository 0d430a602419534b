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
  /** the one rate that all hours share, or else those that name no service; null where they differ or there are none */
  hourlyRateMinor: number | null;
  /** where hours differ: the rate of each service, unless it has several of its own */
  rates: { serviceTypeId: string; hourlyRateMinor: number }[];
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
  const shared = oneRate(hours);
  const services = new Set(hours.flatMap(({ serviceTypeId }) => serviceTypeId ?? []));
  const ofService = [...services].map((serviceTypeId) => ({
    serviceTypeId,
    hourlyRateMinor: oneRate(hours.filter((line) => line.serviceTypeId === serviceTypeId)),
  }));
  return {
    kind: work.length === hours.length ? 'hourly' : 'fixed_fee',
    workMinor: sumMinor(work.map(quoteLineAmountMinor)),
    hoursBudgetMinutes: minutes > 0 ? minutes : null,
    hourlyRateMinor: shared ?? oneRate(hours.filter(({ serviceTypeId }) => !serviceTypeId)),
    rates: shared === null ? ofService.flatMap(named) : [],
  };
}

/** The rate that all of these share. */
function oneRate(hours: readonly QuoteLine[]): number | null {
  const [rate, ...others] = new Set(hours.map(({ hourlyRateMinor }) => hourlyRateMinor ?? 0));
  return rate === undefined || others.length > 0 ? null : rate;
}

const named = ({ serviceTypeId, hourlyRateMinor }: { serviceTypeId: string; hourlyRateMinor: number | null }) =>
  hourlyRateMinor === null ? [] : [{ serviceTypeId, hourlyRateMinor }];
