import { assertAmountMinor } from './amount.js';
import { mulDiv } from './rounding.js';
import { timeValueMinor } from './time-value.js';

export const BUDGET_LEVELS = ['within', 'near', 'over'] as const;
/** near from 80 %, over from 100 % of a budget (rule 40). */
export type BudgetLevel = (typeof BUDGET_LEVELS)[number];

/** How much of a budget is used. @param budget minutes or minor units; null: there is none @returns bps, null without one */
export function usedBps(used: number, budget: number | null): number | null {
  return budget === null || budget === 0 ? null : mulDiv(assertAmountMinor(used), 10_000, budget);
}

/** @param bps as `usedBps` gives it */
export function budgetLevel(bps: number | null): BudgetLevel | null {
  if (bps === null) return null;
  return bps >= 10_000 ? 'over' : bps >= 8_000 ? 'near' : 'within';
}

/** What is told of a budget: each level once, until use falls below it again. */
export interface BudgetStep {
  /** levels that begin now; of two at once only the higher is told */
  fire: ('near' | 'over')[];
  rearm: ('near' | 'over')[];
}

/** @param fired levels that were told and not fallen below since; null bps: there is no budget any more */
export function budgetStep(bps: number | null, fired: readonly ('near' | 'over')[]): BudgetStep {
  const level = budgetLevel(bps);
  const reached = level === 'over' ? (['near', 'over'] as const) : level === 'near' ? (['near'] as const) : [];
  return {
    fire: reached.filter((each) => !fired.includes(each)),
    rearm: fired.filter((each) => !(reached as readonly string[]).includes(each)),
  };
}

/**
 * What an hour of work on a fee has earned: R10 000.00 over 8 h 20 is R1 200.00.
 * @returns minor units an hour; null before any work
 */
export function effectiveHourlyRateMinor(earnedMinor: number, minutes: number): number | null {
  return minutes === 0 ? null : mulDiv(earnedMinor, 60, minutes);
}

/**
 * Work that the fee does not pay: its value at the rates that would have applied, less the fee; 0 while the fee covers it.
 * @param feeMinor what was due for the work so far
 */
export function overServiceMinor(valueMinor: number, feeMinor: number): number {
  return Math.max(0, valueMinor - feeMinor);
}

/** The minutes above a budget, and what they are worth at a rate: what a change quote would ask for. */
export function overrun(minutes: number, budgetMinutes: number | null, hourlyRateMinor: number | null) {
  const overMinutes = budgetMinutes === null ? 0 : Math.max(0, minutes - budgetMinutes);
  const valueMinor = hourlyRateMinor === null ? null : timeValueMinor(overMinutes, hourlyRateMinor);
  return { minutes: overMinutes, valueMinor };
}
