import { allocate } from './allocate.js';
import { sumMinor } from './amount.js';
import type { IsoDate } from './dates.js';
import { DomainError } from './errors.js';
import type { EngagementStatus } from './machines.js';
import { recurrenceDates, type RecurrenceInterval } from './schedule.js';

export const BILLING_KINDS = ['hourly', 'capped', 'fixed_fee', 'retainer'] as const;
export type BillingKind = (typeof BILLING_KINDS)[number];

/** Time on a fixed fee or a retainer is measured and never WIP (rule 40). */
export const coversTime = (kind: BillingKind): boolean => kind === 'fixed_fee' || kind === 'retainer';

/** A part of a fixed fee, given as a share of it or as an amount. */
export interface MilestoneShare {
  percentBps?: number | null;
  amountMinor?: number | null;
}

/**
 * What each milestone comes to: shares by largest remainder, amounts as they are; together they are the fee (rule 40).
 * @throws invalid_argument when shares and amounts are mixed, or do not add up to the fee
 */
export function milestoneAmounts(feeMinor: number, milestones: readonly MilestoneShare[]): number[] {
  const refuse = (detail: string) => new DomainError('invalid_argument', detail, '/billing/milestones');
  const byShare = milestones.every(({ percentBps, amountMinor }) => percentBps != null && amountMinor == null);
  const byAmount = milestones.every(({ percentBps, amountMinor }) => percentBps == null && amountMinor != null);
  if (byShare) {
    const shares = milestones.map(({ percentBps }) => percentBps ?? 0);
    if (shares.reduce((sum, share) => sum + share, 0) !== 10_000) {
      throw refuse('The shares of the milestones must come to 100 % of the fee.');
    }
    return allocate(feeMinor, shares);
  }
  if (!byAmount) throw refuse('Give each milestone a share of the fee, or each an amount.');
  const amounts = milestones.map(({ amountMinor }) => amountMinor ?? 0);
  if (sumMinor(amounts) !== feeMinor) throw refuse('The milestones must come to the fee.');
  return amounts;
}

export interface TermsOfEngagement {
  kind: BillingKind;
  status: EngagementStatus;
  feeMinor: number | null;
  /** day on which it was completed or cancelled */
  closedOn: IsoDate | null;
  recurrence: RecurrenceInterval | null;
  startDate: IsoDate | null;
  /** last day of a retainer; null goes on */
  endDate: IsoDate | null;
  milestones: readonly {
    id: string;
    title: string;
    amountMinor: number;
    dueDate: IsoDate | null;
    reachedOn: IsoDate | null;
  }[];
}

/** Something that terms make due: a milestone, a period of a retainer, or with neither the fee itself. */
export interface EngagementDue {
  milestoneId: string | null;
  periodStart: IsoDate | null;
  /** the day from which it may be billed */
  dueDate: IsoDate;
  title: string | null;
  amountMinor: number;
}

/**
 * All that an engagement has made due by a day, billed or not (rule 40). A fee falls due on completion, a milestone when it
 * is reached and at the latest on its date, a retainer on the first day of each period that began before the engagement
 * ended. Paused work makes nothing new due, and what fell due in the pause comes once it goes on.
 */
export function engagementDues(terms: TermsOfEngagement, upTo: IsoDate): EngagementDue[] {
  const { kind, status, feeMinor, closedOn } = terms;
  if (feeMinor === null || status === 'paused') return [];
  if (kind === 'retainer') return retainerDues(terms, feeMinor, upTo);
  if (kind !== 'fixed_fee') return [];
  const completedOn = status === 'completed' ? closedOn : null;
  if (terms.milestones.length === 0) {
    if (completedOn === null || completedOn > upTo) return [];
    return [{ milestoneId: null, periodStart: null, dueDate: completedOn, title: null, amountMinor: feeMinor }];
  }
  return terms.milestones.flatMap(({ id, title, amountMinor, dueDate, reachedOn }) => {
    const planned = status === 'cancelled' ? null : dueDate;
    const [first] = [reachedOn, planned, completedOn].filter((date) => date !== null).sort();
    if (first === undefined || first > upTo) return [];
    return [{ milestoneId: id, periodStart: null, dueDate: first, title, amountMinor }];
  });
}

function retainerDues(terms: TermsOfEngagement, feeMinor: number, upTo: IsoDate): EngagementDue[] {
  const { startDate, recurrence } = terms;
  if (startDate === null || recurrence === null) return [];
  const ends = [upTo, terms.endDate, terms.closedOn].filter((date) => date !== null).sort();
  return recurrenceDates({ startDate, interval: recurrence, upTo: ends[0] ?? upTo }).map((date) => ({
    milestoneId: null,
    periodStart: date,
    dueDate: date,
    title: null,
    amountMinor: feeMinor,
  }));
}
