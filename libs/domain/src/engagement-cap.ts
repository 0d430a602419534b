import { assertAmountMinor, sumMinor } from './amount.js';
import { DomainError } from './errors.js';

export interface CappedEntry {
  id: string;
  /** billed up to the cap, minor units */
  withinMinor: number;
  /** above it: stays in WIP until billed by decision or written off */
  overrunMinor: number;
}

/**
 * Splits capped work at its cap, in the order given (rule 40); the entry that crosses it is split.
 * @param input.capMinor, input.usedMinor the cap, and what of it is used already, minor units ≥ 0
 * @param input.entries values in minor units ≥ 0, oldest first
 * @throws invalid_amount, amount_out_of_range
 */
export function splitAtCap(input: {
  capMinor: number;
  usedMinor: number;
  entries: readonly { id: string; amountMinor: number }[];
}): { entries: CappedEntry[]; withinMinor: number; overrunMinor: number } {
  for (const part of [input.capMinor, input.usedMinor, ...input.entries.map((entry) => entry.amountMinor)]) {
    if (assertAmountMinor(part) < 0) throw new DomainError('invalid_amount', 'Amounts under a cap cannot be negative.');
  }
  let leftMinor = Math.max(0, input.capMinor - input.usedMinor);
  const entries = input.entries.map(({ id, amountMinor }) => {
    const withinMinor = Math.min(leftMinor, amountMinor);
    leftMinor -= withinMinor;
    return { id, withinMinor, overrunMinor: amountMinor - withinMinor };
  });
  return {
    entries,
    withinMinor: sumMinor(entries.map((entry) => entry.withinMinor)),
    overrunMinor: sumMinor(entries.map((entry) => entry.overrunMinor)),
  };
}
