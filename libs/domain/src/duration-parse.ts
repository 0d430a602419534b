import { DomainError } from './errors.js';
import { formatDuration } from './duration-format.js';
import { divRound } from './rounding.js';

/** The longest entry, minutes (rule 18). */
export const ENTRY_MAX_MINUTES = 1440;
/** The longest estimate and hours budget, minutes. */
export const PLAN_MAX_MINUTES = 600_000;

export type ParsedDuration = { ok: true; minutes: number; echo: string } | { ok: false; reason: string };

const UNREADABLE = 'This cannot be read as a duration: try 1:30, 1h30, 1.5 or 90m.';
const HOURS = 'h(?:(?:ou)?rs?)?';
const MINUTES = 'm(?:in(?:ute)?s?)?';

const CLOCK = /^(\d{1,6})?:(\d{1,6})$/;
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,6})\\s*${HOURS}\\s*(\\d{1,6})\\s*(?:${MINUTES})?$`);
const DECIMAL_HOURS = new RegExp(`^(\\d{0,6})(?:[.,](\\d{1,6}))?\\s*(${HOURS})?$`);
const BARE_MINUTES = new RegExp(`^(\\d{1,6})\\s*${MINUTES}$`);

const refuse = (reason: string): ParsedDuration => ({ ok: false, reason });

interface Kind {
  minutesMax: number;
  tooLong: string;
  /** A bare whole number above it is minutes. */
  bareHoursMax: number;
}

const ENTRY: Kind = {
  minutesMax: ENTRY_MAX_MINUTES,
  tooLong: 'One entry cannot be longer than 24 hours.',
  bareHoursMax: 24,
};
const PLAN: Kind = {
  minutesMax: PLAN_MAX_MINUTES,
  tooLong: 'This cannot be more than 10 000 hours.',
  bareHoursMax: Infinity,
};

function accept(minutes: number, { minutesMax, tooLong }: Kind): ParsedDuration {
  if (minutes <= 0) return refuse('A duration must be more than zero.');
  if (minutes > minutesMax) return refuse(tooLong);
  return { ok: true, minutes, echo: formatDuration(minutes) };
}

function fromParts(hours: string | undefined, minutes: string, kind: Kind): ParsedDuration {
  if (Number(minutes) > 59) return refuse('After the hours come 0 to 59 minutes.');
  return accept(Number(hours ?? 0) * 60 + Number(minutes), kind);
}

function fromDecimal(whole: string, decimals: string, kind: Kind): ParsedDuration {
  const scale = 10n ** BigInt(decimals.length);
  const minutes = Number(divRound(BigInt(`${whole}${decimals}` || '0') * 60n, scale));
  if (minutes === 0 && /[1-9]/.test(whole + decimals)) return refuse('This is less than half a minute.');
  return accept(minutes, kind);
}

function read(text: string, kind: Kind): ParsedDuration {
  const input = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (input === '') return refuse('Type a duration, such as 1:30, 1h30, 1.5 or 90m.');
  if (/^[-\u2212]/.test(input) && read(input.slice(1), kind).ok) return refuse('A duration must be more than zero.');

  const clock = CLOCK.exec(input);
  if (clock) {
    if ((clock[2] ?? '').length !== 2) return refuse('Write the minutes with two digits, as in 1:05.');
    return fromParts(clock[1], clock[2] ?? '', kind);
  }
  const both = HOURS_AND_MINUTES.exec(input);
  if (both) return fromParts(both[1], both[2] ?? '', kind);
  const minutes = BARE_MINUTES.exec(input);
  if (minutes) return accept(Number(minutes[1]), kind);

  const decimal = DECIMAL_HOURS.exec(input);
  const [, whole = '', decimals, unit] = decimal ?? [];
  if (!decimal || (whole === '' && decimals === undefined)) return refuse(UNREADABLE);
  if (decimals === undefined && unit === undefined && Number(whole) > kind.bareHoursMax)
    return accept(Number(whole), kind);
  return fromDecimal(whole, decimals ?? '', kind);
}

/**
 * Reads a duration as people type it (rule 14): `1:30`, `1h30`, `1h 30m`, `1.5`, `1,5`, `1.5h`, `90m`, `.25`, and its own
 * echo. A bare whole number up to 24 is hours, above it minutes; decimals are hours, rounded to the nearest minute.
 * @returns minutes 1–1440 and the text to echo, or the reason in words
 */
export const parseDuration = (text: string): ParsedDuration => read(text, ENTRY);

/**
 * Reads the time planned for a piece of work, written like that of an entry but up to 10 000 hours; a bare number is always hours.
 * @returns minutes 1–600 000 and the text to echo, or the reason in words
 */
export const parsePlannedDuration = (text: string): ParsedDuration => read(text, PLAN);

/**
 * The minutes of one entry, checked (rule 18).
 * @throws invalid_duration unless whole and 1–1440
 */
export function assertEntryMinutes(minutes: number, pointer?: string): number {
  if (!Number.isInteger(minutes) || minutes <= 0) {
    throw new DomainError('invalid_duration', 'A duration must be a whole number of minutes above zero.', pointer);
  }
  if (minutes > ENTRY_MAX_MINUTES) {
    throw new DomainError('invalid_duration', 'One entry cannot be longer than 24 hours.', pointer);
  }
  return minutes;
}
