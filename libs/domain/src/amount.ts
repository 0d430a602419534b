import { DomainError } from './errors.js';

/** Largest amount of money, either sign, in minor units: far above any invoice, far below 2^53. */
export const AMOUNT_MAX_MINOR = 10_000_000_000_000;

/** True for a safe integer of minor units within ±1e13. */
export function isAmountMinor(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= AMOUNT_MAX_MINOR;
}

/**
 * The same amount, checked (rule 1).
 * @param value minor units
 * @throws invalid_amount when it is no integer; amount_out_of_range beyond ±1e13
 */
export function assertAmountMinor(value: number, pointer?: string): number {
  if (!Number.isInteger(value)) {
    throw new DomainError('invalid_amount', 'An amount must be a whole number of minor units.', pointer);
  }
  if (!isAmountMinor(value)) throw new DomainError('amount_out_of_range', 'This amount is too large.', pointer);
  // −0 would print with a minus sign and fail equality in JSON round trips
  return value === 0 ? 0 : value;
}

/**
 * Sum in minor units.
 * @throws invalid_amount, amount_out_of_range, for a part or for the sum
 */
export function sumMinor(values: Iterable<number>): number {
  let sum = 0n;
  for (const value of values) sum += BigInt(assertAmountMinor(value));
  return assertAmountMinor(Number(sum));
}
