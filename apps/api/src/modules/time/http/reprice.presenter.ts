import { sumMinor } from '@atlasos/domain';
import { LEFT_ALONE_REASONS, type RepriceCandidate, type RepricePlan } from '../reprice-plan.js';
import { REPRICE_LISTED_MAX } from './reprice.dto.js';

const named = (entry: RepriceCandidate) => ({
  id: entry.id,
  date: entry.date,
  clientName: entry.clientName ?? '',
  serviceTypeName: entry.serviceTypeName ?? '',
  description: entry.description,
});

/** Exact sums and counts; the lists stop where nobody reads on. */
export function presentReprice(plan: RepricePlan, dryRun: boolean) {
  const beforeMinor = sumMinor(plan.changed.map(({ entry }) => entry.valueMinor));
  const afterMinor = sumMinor(plan.changed.map(({ priced }) => priced.valueMinor));
  const byReason = LEFT_ALONE_REASONS.map((reason) => ({
    reason,
    all: plan.leftAlone.filter((left) => left.reason === reason),
  }));
  return {
    dryRun,
    count: plan.changed.length,
    beforeMinor,
    afterMinor,
    differenceMinor: afterMinor - beforeMinor,
    entries: plan.changed.slice(0, REPRICE_LISTED_MAX).map(({ entry, priced }) => ({
      ...named(entry),
      beforeRateMinor: entry.hourlyRateMinor,
      afterRateMinor: priced.rate?.hourlyRateMinor ?? 0,
      beforeMinor: entry.valueMinor,
      afterMinor: priced.valueMinor,
    })),
    leftAlone: byReason
      .filter(({ all }) => all.length > 0)
      .map(({ reason, all }) => ({
        reason,
        count: all.length,
        entries: all.slice(0, REPRICE_LISTED_MAX).map(({ entry }) => ({
          ...named(entry),
          valueMinor: entry.valueMinor,
          invoiceId: entry.invoiceId,
          invoiceNumber: entry.invoiceNumber,
        })),
      })),
  };
}
