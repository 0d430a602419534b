import { assertAmountMinor } from './amount.js';
import { DomainError } from './errors.js';

/**
 * Shares of a total by weight: largest remainder, ties to the earlier one, and the shares always add up (rule 4).
 * A negative total gives the mirror image of the positive one.
 * @param totalMinor minor units, either sign
 * @param weights safe integers ≥ 0; their sum may be 0 only if the total is 0
 * @returns one share per weight, in the same order
 * @throws invalid_argument for bad weights; invalid_amount, amount_out_of_range
 */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  assertAmountMinor(totalMinor);
  let weightSum = 0n;
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new DomainError('invalid_argument', 'Weights must be whole numbers, not below zero.');
    }
    weightSum += BigInt(weight);
  }
  if (totalMinor === 0) return weights.map(() => 0);
  if (weightSum === 0n) throw new DomainError('invalid_argument', 'There is nothing to spread this amount over.');

  const total = BigInt(Math.abs(totalMinor));
  const parts = weights.map((weight, index) => {
    const product = total * BigInt(weight);
    return { index, share: product / weightSum, remainder: product % weightSum };
  });
  let left = parts.reduce((rest, part) => rest - part.share, total);
  const byRemainder = [...parts].sort((a, b) => {
    if (a.remainder === b.remainder) return a.index - b.index;
    return a.remainder > b.remainder ? -1 : 1;
  });
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map(({ share }) => (share === 0n ? 0 : Number(share) * Math.sign(totalMinor)));
}
