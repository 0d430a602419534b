import { DomainError } from './errors.js';

/**
 * The one rounding of money: half away from zero, so that a credit mirrors what it credits (rule 1).
 * @throws invalid_argument when the divisor is 0
 */
export function divRound(numerator: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new DomainError('invalid_argument', 'Division by zero.');
  const negative = numerator < 0n !== divisor < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = divisor < 0n ? -divisor : divisor;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/**
 * value × multiplier ÷ divisor, multiplied first and rounded once (rules 1 and 3).
 * @param value, multiplier, divisor safe integers
 * @throws invalid_argument for anything but safe integers, or divisor 0; amount_out_of_range when the result is no safe integer
 */
export function mulDiv(value: number, multiplier: number, divisor: number): number {
  for (const part of [value, multiplier, divisor]) {
    if (!Number.isSafeInteger(part)) throw new DomainError('invalid_argument', 'Money is computed from whole numbers.');
  }
  const result = Number(divRound(BigInt(value) * BigInt(multiplier), BigInt(divisor)));
  if (!Number.isSafeInteger(result)) throw new DomainError('amount_out_of_range', 'This amount is too large.');
  return result;
}
