import { DomainError } from './errors.js';
import { numberStyle } from './number-style.js';

const pad = (value: number): string => String(value).padStart(2, '0');

function assertWhole(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new DomainError('invalid_duration', 'A duration is a whole number, not below zero.');
  }
  return value;
}

/** For reading: `1 h 30`, `2 h`, `45 min`. @param minutes whole, ≥ 0 @throws invalid_duration */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(assertWhole(minutes) / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${pad(rest)}`;
}

/** For grids: `1:30`. @param minutes whole, ≥ 0 @throws invalid_duration */
export function formatDurationClock(minutes: number): string {
  return `${Math.floor(assertWhole(minutes) / 60)}:${pad(minutes % 60)}`;
}

/** For the running timer: `0:47:12`. @param seconds whole, ≥ 0 @throws invalid_duration */
export function formatElapsed(seconds: number): string {
  return `${formatDurationClock(Math.floor(assertWhole(seconds) / 60))}:${pad(seconds % 60)}`;
}

/**
 * Decimal hours: `1,5`, `0,25`; null where two places are not exact, as for 50 minutes (rule 13).
 * @param minutes whole, ≥ 0
 * @throws invalid_duration
 */
export function formatHoursDecimal(minutes: number, locale = 'en-ZA'): string | null {
  if (assertWhole(minutes) % 3 !== 0) return null;
  const hundredths = (minutes / 3) * 5;
  const decimals = pad(hundredths % 100).replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${decimals && numberStyle(locale).decimal + decimals}`;
}

/** For documents: `1,5` where decimal hours are exact, else `0:50` (rule 13). @throws invalid_duration */
export function formatDocumentDuration(minutes: number, locale = 'en-ZA'): string {
  return formatHoursDecimal(minutes, locale) ?? formatDurationClock(minutes);
}
