import { addDays, type IsoDate } from './dates.js';
import { formatDate } from './date-format.js';
import { DomainError } from './errors.js';
import type { Rate } from './rates.js';

const scopeKey = (rate: Rate): string =>
  `${rate.engagementId ? `e:${rate.engagementId}` : `c:${rate.clientId ?? ''}`}|s:${rate.serviceTypeId ?? ''}`;

/** Two rates of one scope whose periods overlap, or null (rule 9). */
export function findRateOverlap<R extends Rate>(rates: readonly R[]): [R, R] | null {
  const lastOfScope = new Map<string, R>();
  const byStart = [...rates].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  for (const rate of byStart) {
    const key = scopeKey(rate);
    const former = lastOfScope.get(key);
    if (former && (!former.effectiveTo || rate.effectiveFrom < former.effectiveTo)) return [former, rate];
    lastOfScope.set(key, rate);
  }
  return null;
}

/** @throws rate_overlap when two rates of one scope are in force on the same day, or one ends before it begins (rule 9) */
export function assertNoRateOverlap(rates: readonly Rate[]): void {
  for (const { effectiveFrom, effectiveTo } of rates) {
    if (effectiveTo && effectiveTo <= effectiveFrom) {
      throw new DomainError('rate_overlap', `A rate from ${formatDate(effectiveFrom)} cannot end before it begins.`);
    }
  }
  const overlap = findRateOverlap(rates);
  if (overlap) {
    const from = formatDate(overlap[1].effectiveFrom);
    throw new DomainError('rate_overlap', `Two rates of the same scope are in force on ${from}.`);
  }
}

/**
 * What setting a rate from a date means for its scope (rule 9): which one to close, and where the new one ends because
 * a later one is already set.
 * @param ratesOfScope the rates of that one scope
 * @returns `close`: set that rate's `effectiveTo`; `effectiveTo`: end of the new one, null = open
 * @throws rate_overlap when one begins on that very day: correct that one instead; invalid_date
 */
export function closeFormer(
  ratesOfScope: readonly Rate[],
  effectiveFrom: IsoDate,
): { close: { id: string; effectiveTo: IsoDate } | null; effectiveTo: IsoDate | null } {
  const from = addDays(effectiveFrom, 0);
  if (ratesOfScope.some((rate) => rate.effectiveFrom === from)) {
    throw new DomainError(
      'rate_overlap',
      `A rate from ${formatDate(from)} is already set: correct that one.`,
      '/effectiveFrom',
    );
  }
  const former = ratesOfScope.find(
    (rate) => rate.effectiveFrom < from && (!rate.effectiveTo || rate.effectiveTo > from),
  );
  const later = ratesOfScope
    .map((rate) => rate.effectiveFrom)
    .filter((start) => start > from)
    .sort();
  return { close: former ? { id: former.id, effectiveTo: from } : null, effectiveTo: later[0] ?? null };
}
