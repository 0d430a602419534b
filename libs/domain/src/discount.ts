import { assertAmountMinor } from './amount.js';
import { DomainError } from './errors.js';
import { mulDiv } from './rounding.js';

/** A discount on a line or a document: exactly one of the two is set. */
export interface Discount {
  /** 0–10000: 1000 = 10 % */
  percentBps?: number | null;
  /** minor units, 0 up to what it is taken from */
  amountMinor?: number | null;
}

/**
 * What a discount takes off, in minor units ≥ 0.
 * @param baseMinor what it is taken from, minor units ≥ 0
 * @throws invalid_discount when not exactly one kind is set or it is out of range; discount_too_large above the base
 */
export function discountMinor(baseMinor: number, discount: Discount | null | undefined, pointer?: string): number {
  if (!discount) return 0;
  const { percentBps, amountMinor } = discount;
  const hasPercent = percentBps !== null && percentBps !== undefined;
  const hasAmount = amountMinor !== null && amountMinor !== undefined;
  if (hasPercent === hasAmount) {
    throw new DomainError('invalid_discount', 'A discount is either a percentage or an amount.', pointer);
  }
  if (hasPercent) {
    if (!Number.isInteger(percentBps) || percentBps < 0 || percentBps > 10_000) {
      throw new DomainError('invalid_discount', 'A discount lies between 0 % and 100 %.', pointer);
    }
    return mulDiv(assertAmountMinor(baseMinor), percentBps, 10_000);
  }
  assertAmountMinor(amountMinor as number, pointer);
  if ((amountMinor as number) < 0) throw new DomainError('invalid_discount', 'A discount cannot be negative.', pointer);
  if ((amountMinor as number) > baseMinor) {
    throw new DomainError('discount_too_large', 'The discount is larger than what it is taken from.', pointer);
  }
  return amountMinor as number;
}
