import { sumMinor } from './amount.js';
import { mulDiv } from './rounding.js';

/** How work of one age left WIP: at its standard value, and what was billed for it. */
export interface RecoveryOfAge {
  /** minor units: billed or written off, at standard value */
  standardMinor: number;
  /** minor units: what invoices asked for it after write-downs and discounts */
  billedMinor: number;
  /** pieces of work behind it */
  count: number;
}

/** With fewer pieces of work of an age behind it, a share says nothing about the next piece. */
export const RECOVERY_COUNT_MIN = 5;

export interface ExpectedOfAge {
  valueMinor: number;
  /** null where the history of this age is too short to tell */
  recoveryBps: number | null;
  expectedMinor: number | null;
  leftOnTableMinor: number | null;
}

export interface ExpectedRecovery {
  ages: ExpectedOfAge[];
  /** of the ages that have a history; null when none of them has */
  leftOnTableMinor: number | null;
  /** value in ages without enough history: nothing is said about it */
  unknownMinor: number;
}

/**
 * What unbilled work of each age will bring if it fares as work of that age did before: value × billed ÷ standard. More than all of it
 * is never expected, and nothing is guessed where fewer than RECOVERY_COUNT_MIN pieces were billed or written off at that age.
 * @param valuesMinor unbilled value by age, minor units
 * @param history by the same ages
 * @throws invalid_argument, amount_out_of_range
 */
export function expectedRecovery(valuesMinor: readonly number[], history: readonly RecoveryOfAge[]): ExpectedRecovery {
  const ages = valuesMinor.map((valueMinor, age) => expectedOfAge(valueMinor, history[age]));
  const known = ages.filter(({ recoveryBps }) => recoveryBps !== null);
  return {
    ages,
    leftOnTableMinor: known.length === 0 ? null : sumMinor(known.map(({ leftOnTableMinor }) => leftOnTableMinor ?? 0)),
    unknownMinor: sumMinor(ages.filter((age) => age.recoveryBps === null).map((age) => age.valueMinor)),
  };
}

function expectedOfAge(valueMinor: number, history: RecoveryOfAge | undefined): ExpectedOfAge {
  if (!history || history.count < RECOVERY_COUNT_MIN || history.standardMinor <= 0)
    return { valueMinor, recoveryBps: null, expectedMinor: null, leftOnTableMinor: null };
  const billedMinor = Math.min(Math.max(history.billedMinor, 0), history.standardMinor);
  const expectedMinor = mulDiv(valueMinor, billedMinor, history.standardMinor);
  return {
    valueMinor,
    recoveryBps: mulDiv(billedMinor, 10_000, history.standardMinor),
    expectedMinor,
    leftOnTableMinor: valueMinor - expectedMinor,
  };
}
