import { assertAmountMinor } from './amount.js';
import { DomainError } from './errors.js';
import { mulDiv } from './rounding.js';

/**
 * Value of time at an hourly rate (rule 3): 50 minutes at 85000 → 70833.
 * @param minutes whole minutes, ≥ 0
 * @param hourlyRateMinor minor units per hour, ≥ 0
 * @returns minor units, rounded once
 * @throws invalid_duration, invalid_amount, amount_out_of_range
 */
export function timeValueMinor(minutes: number, hourlyRateMinor: number): number {
  if (!Number.isSafeInteger(minutes) || minutes < 0) {
    throw new DomainError('invalid_duration', 'Minutes must be a whole number, not below zero.');
  }
  assertAmountMinor(hourlyRateMinor);
  if (hourlyRateMinor < 0) throw new DomainError('invalid_amount', 'An hourly rate cannot be negative.');
  return assertAmountMinor(mulDiv(minutes, hourlyRateMinor, 60));
}
