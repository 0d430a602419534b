import { DomainError } from './errors.js';

/** Increments a practice may bill in, minutes (rule 12). */
export const ROUNDING_INCREMENTS = [1, 5, 6, 10, 15, 30] as const;
export type RoundingIncrement = (typeof ROUNDING_INCREMENTS)[number];
export const ROUNDING_MODES = ['up', 'nearest'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

export interface RoundingPolicy {
  incrementMinutes: RoundingIncrement;
  mode: RoundingMode;
}

export const DEFAULT_ROUNDING_POLICY: RoundingPolicy = { incrementMinutes: 1, mode: 'nearest' };

export function isRoundingPolicy(value: unknown): value is RoundingPolicy {
  if (typeof value !== 'object' || value === null) return false;
  const { incrementMinutes, mode } = value as Record<string, unknown>;
  return (
    (ROUNDING_INCREMENTS as readonly unknown[]).includes(incrementMinutes) &&
    (ROUNDING_MODES as readonly unknown[]).includes(mode)
  );
}

function assertWhole(value: number, unit: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new DomainError('invalid_duration', `${unit} must be a whole number, not below zero.`);
  }
}

/**
 * Whole minutes worked from whole seconds tracked: the nearest minute, half a minute up, never 0 unless nothing was
 * tracked (rule 12). The policy of the practice comes after, in `billedMinutes`.
 * @throws invalid_duration
 */
export function workedMinutes(trackedSeconds: number): number {
  assertWhole(trackedSeconds, 'Seconds');
  return trackedSeconds === 0 ? 0 : Math.max(1, Math.floor((trackedSeconds + 30) / 60));
}

/**
 * Minutes billed for minutes worked (rule 12). Applied to the minutes that the entry shows, timed or manual, so that
 * one second more never costs another increment. An exact multiple stays itself; half an increment rounds up; what is
 * not zero never becomes zero.
 * @throws invalid_duration; invalid_argument for a policy that is none
 */
export function billedMinutes(minutes: number, policy: RoundingPolicy): number {
  assertWhole(minutes, 'Minutes');
  if (!isRoundingPolicy(policy)) throw new DomainError('invalid_argument', 'This is not a rounding policy.');
  if (minutes === 0) return 0;
  const increment = policy.incrementMinutes;
  const steps =
    policy.mode === 'up' ? Math.ceil(minutes / increment) : Math.floor((2 * minutes + increment) / (2 * increment));
  return Math.max(1, steps) * increment;
}
