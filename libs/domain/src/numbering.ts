import { assertDate, type IsoDate } from './dates.js';
import { formatDate } from './date-format.js';
import { DomainError } from './errors.js';

/** Longest pattern, characters. */
export const NUMBER_PATTERN_MAX_LENGTH = 30;

const TOKEN = /\{([^{}]*)\}/g;
const COUNTER = /\{0{1,10}\}/;

/**
 * Whether a numbering pattern can be used (rule 22): tokens {YYYY} {YY} {MM} and exactly one counter {0…}, whose zeros
 * are its least width; around them letters, digits and - / . _ only.
 */
export function checkNumberPattern(pattern: string): { ok: true } | { ok: false; reason: string } {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  if (pattern.length > NUMBER_PATTERN_MAX_LENGTH) {
    return refuse(`A number pattern has ${NUMBER_PATTERN_MAX_LENGTH} characters at most.`);
  }
  if (!/^[A-Za-z0-9\-/._]*$/.test(pattern.replace(TOKEN, ''))) {
    return refuse('Besides {YYYY}, {YY}, {MM} and {0000} only letters, digits and - / . _ can stand in a number.');
  }
  const tokens = [...pattern.matchAll(TOKEN)].map((match) => match[1] ?? '');
  const unknown = tokens.find((token) => !/^(YYYY|YY|MM|0{1,10})$/.test(token));
  if (unknown !== undefined) return refuse(`{${unknown}} is not known: use {YYYY}, {YY}, {MM} and {0000}.`);
  if (tokens.filter((token) => token.startsWith('0')).length !== 1) {
    return refuse('A number needs exactly one counter, such as {0000}.');
  }
  if (new Set(tokens).size < tokens.length) return refuse('A date part can stand only once in a number.');
  if (tokens.includes('YYYY') && tokens.includes('YY')) return refuse('Use {YYYY} or {YY}, not both.');
  if (tokens.includes('MM') && !tokens.some((token) => token.startsWith('YY'))) {
    return refuse('{MM} needs a year beside it, or the numbers of two years would mix.');
  }
  return { ok: true };
}

/** @throws invalid_number_pattern */
export function assertNumberPattern(pattern: string, pointer?: string): string {
  const checked = checkNumberPattern(pattern);
  if (!checked.ok) throw new DomainError('invalid_number_pattern', checked.reason, pointer);
  return pattern;
}

function fillDate(pattern: string, date: IsoDate): string {
  assertNumberPattern(pattern);
  assertDate(date);
  return pattern
    .replace('{YYYY}', date.slice(0, 4))
    .replace('{YY}', date.slice(2, 4))
    .replace('{MM}', date.slice(5, 7));
}

/**
 * The series a document of that date counts in (rule 22): `INV-{YYYY}-{0000}` → `INV-2026-{0}`. The width of the counter
 * is no part of it, so that widening a pattern goes on counting instead of beginning again.
 * @throws invalid_number_pattern, invalid_date, date_out_of_range
 */
export function seriesOf(pattern: string, date: IsoDate): string {
  return fillDate(pattern, date).replace(COUNTER, '{0}');
}

/**
 * The number itself: `INV-2026-0147`. A counter grows past its width: 10000 under {0000} is `10000`.
 * @param n position in its series, ≥ 1
 * @throws invalid_number_pattern, invalid_date, invalid_argument
 */
export function formatNumber(pattern: string, date: IsoDate, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new DomainError('invalid_argument', 'Numbers count from 1.');
  return fillDate(pattern, date).replace(COUNTER, (token) => String(n).padStart(token.length - 2, '0'));
}

/**
 * An issue date may not lie before the last one of its series (rule 22).
 * @param lastOfSeries null when the series is new
 * @throws issue_date_out_of_order, invalid_date, date_out_of_range
 */
export function assertIssueDateInOrder(issueDate: IsoDate, lastOfSeries: IsoDate | null, pointer?: string): IsoDate {
  assertDate(issueDate, pointer);
  if (lastOfSeries !== null && issueDate < lastOfSeries) {
    const detail = `The last number of this series was given on ${formatDate(lastOfSeries)}: the date cannot be earlier.`;
    throw new DomainError('issue_date_out_of_order', detail, pointer);
  }
  return issueDate;
}

const PARTS: Record<string, string> = { '{YYYY}': '\\d{4}', '{YY}': '\\d{2}', '{MM}': '\\d{2}' };

/**
 * Whether a pattern gives this number on some date: `INV-2019-0007` under `INV-{YYYY}-{0000}`. Numbers that come from elsewhere
 * must not be such ones (rule 22).
 * @throws invalid_number_pattern
 */
export function mayBeNumberOf(pattern: string, number: string): boolean {
  assertNumberPattern(pattern);
  const source = pattern
    .split(/(\{[^{}]*\})/)
    .map((part) => PARTS[part] ?? (COUNTER.test(part) ? `\\d{${part.length - 2},}` : part.replace(/[-/._]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i').test(number);
}
