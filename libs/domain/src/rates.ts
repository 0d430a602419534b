import { formatDate } from './date-format.js';
import type { IsoDate } from './dates.js';
import { DomainError } from './errors.js';

/** Where a rate may come from, most specific first (rule 8). */
export const RATE_RULES = ['engagement', 'client_service', 'client', 'service', 'default'] as const;
export type RateRule = (typeof RATE_RULES)[number];

/** Money per hour over a period and for a scope. What a scope leaves empty applies to all. */
export interface Rate {
  id: string;
  /** minor units per hour, ≥ 0 */
  hourlyRateMinor: number;
  effectiveFrom: IsoDate;
  /** first day on which it no longer applies; empty = open */
  effectiveTo?: IsoDate | null;
  clientId?: string | null;
  serviceTypeId?: string | null;
  engagementId?: string | null;
}

/** The work to be priced, on its own date. */
export interface RateQuery {
  date: IsoDate;
  clientId?: string | null;
  serviceTypeId?: string | null;
  engagementId?: string | null;
}

/** One step of "why this rate?": the rate of that scope in force, or none. */
export interface RateRung<R extends Rate = Rate> {
  rule: RateRule;
  rate: R | null;
  wins: boolean;
}

export interface ResolvedRate<R extends Rate = Rate> {
  rule: RateRule;
  rateId: string;
  hourlyRateMinor: number;
  rate: R;
  ladder: RateRung<R>[];
}

/** The scope of a rate, from what it names. One of an engagement beats all others, also where it names no service. */
export function rateRuleOf(rate: Pick<Rate, 'clientId' | 'serviceTypeId' | 'engagementId'>): RateRule {
  if (rate.engagementId) return 'engagement';
  if (rate.clientId) return rate.serviceTypeId ? 'client_service' : 'client';
  return rate.serviceTypeId ? 'service' : 'default';
}

/** True from `effectiveFrom` up to, not including, `effectiveTo`. */
export function isInForce(rate: Pick<Rate, 'effectiveFrom' | 'effectiveTo'>, date: IsoDate): boolean {
  return rate.effectiveFrom <= date && (!rate.effectiveTo || date < rate.effectiveTo);
}

function inScope(rate: Rate, rule: RateRule, query: RateQuery): boolean {
  if (rateRuleOf(rate) !== rule) return false;
  if (rule === 'engagement' && rate.engagementId !== query.engagementId) return false;
  return (
    (!rate.clientId || rate.clientId === query.clientId) &&
    (!rate.serviceTypeId || rate.serviceTypeId === query.serviceTypeId)
  );
}

function applies(rule: RateRule, query: RateQuery): boolean {
  if (rule === 'engagement') return Boolean(query.engagementId);
  if (rule === 'client_service') return Boolean(query.clientId && query.serviceTypeId);
  if (rule === 'client') return Boolean(query.clientId);
  return rule === 'default' || Boolean(query.serviceTypeId);
}

/** Every scope that could price this work, most specific first, with the rate in force there (rules 8 and 10). */
export function rateLadder<R extends Rate>(rates: readonly R[], query: RateQuery): RateRung<R>[] {
  let decided = false;
  return RATE_RULES.filter((rule) => applies(rule, query)).map((rule) => {
    const found = rates.filter((candidate) => inScope(candidate, rule, query) && isInForce(candidate, query.date));
    // Of an engagement, what was agreed for the service goes before what was agreed for all its work.
    const rate = found.find(({ serviceTypeId }) => serviceTypeId) ?? found[0] ?? null;
    const wins = rate !== null && !decided;
    decided ||= wins;
    return { rule, rate, wins };
  });
}

/** The most specific rate in force on the date (rule 8), with the ladder behind it; null when there is none. */
export function resolveRate<R extends Rate>(rates: readonly R[], query: RateQuery): ResolvedRate<R> | null {
  const ladder = rateLadder(rates, query);
  const winner = ladder.find((rung) => rung.wins);
  if (!winner?.rate) return null;
  const { rule, rate } = winner;
  return { rule, rateId: rate.id, hourlyRateMinor: rate.hourlyRateMinor, rate, ladder };
}

/**
 * As `resolveRate`, but no rate is an error that names what to set, never 0 (rule 8).
 * @throws rate_not_set
 */
export function requireRate<R extends Rate>(rates: readonly R[], query: RateQuery): ResolvedRate<R> {
  const resolved = resolveRate(rates, query);
  if (resolved) return resolved;
  const scopes = [query.serviceTypeId && 'for this service', query.clientId && 'for this client', 'as the default'];
  const places = scopes.filter(Boolean).join(', or ');
  throw new DomainError(
    'rate_not_set',
    `No hourly rate is in force on ${formatDate(query.date)}. Set one from that day or earlier: ${places}.`,
  );
}
