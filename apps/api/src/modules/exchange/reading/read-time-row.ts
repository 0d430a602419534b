import {
  addDays,
  ENTRY_MAX_MINUTES,
  localDateTimeToInstant,
  parseDuration,
  parseMoney,
  wallSpan,
  type IsoDate,
} from '@atlasos/domain';
import { readDate, readTime, type DateOrder } from './dates-and-times.js';
import type { TimeField, TimeMapping } from './time-columns.js';

export interface TimeRow {
  client: string;
  service: string;
  date: IsoDate;
  /** RFC 3339; null where the file has no time of day. */
  startedAt: string | null;
  minutes: number;
  description: string;
  billable: boolean;
  /** Minor units an hour; null where the file has none. */
  hourlyRateMinor: number | null;
}

export interface TimeReading {
  mapping: TimeMapping;
  dateOrder: DateOrder;
  timezone: string;
  currency: string;
  /** Name of the duration column: it says whether a bare number is hours or minutes. */
  durationName: string;
  /** For rows that name none; empty: such rows are refused. */
  clientFallback: string;
  serviceFallback: string;
}

/** What is wrong with a row, and in which of its fields. */
export interface FieldProblem<Field extends string = string> {
  field: Field;
  detail: string;
}

export type ReadRow<Row> = { ok: true; row: Row } | { ok: false; problems: FieldProblem[] };

const NO = new Set(['no', 'false', '0', 'n', 'non-billable', 'not billable', 'nee']);
const LONGER_THAN_A_DAY = 'is longer than 24 hours';
const NAME_CHARS_MAX = 200;
const SERVICE_CHARS_MAX = 100;
const DESCRIPTION_CHARS_MAX = 2000;

/** One row of a time export, or all that is wrong with it in words. */
export function readTimeRow(cells: readonly string[], reading: TimeReading): ReadRow<TimeRow> {
  const cell = (field: TimeField): string => cells[reading.mapping[field] ?? -1]?.trim() ?? '';
  const problems: Array<FieldProblem<TimeField>> = [];
  const wrong = (field: TimeField, detail: string) => problems.push({ field, detail });
  const client = cell('client') || reading.clientFallback;
  const service = cell('service') || cell('project') || reading.serviceFallback;
  if (client === '') wrong('client', 'has no client');
  if (client.length > NAME_CHARS_MAX) wrong('client', `the client has more than ${NAME_CHARS_MAX} characters`);
  if (service === '') wrong('service', 'has no service');
  if (service.length > SERVICE_CHARS_MAX) wrong('service', `the service has more than ${SERVICE_CHARS_MAX} characters`);
  const date = readDate(cell('date'), reading.dateOrder);
  if (date === undefined) wrong('date', cell('date') ? `“${cell('date')}” is not a date` : 'has no date');
  const span = date === undefined ? undefined : spanOf(date, cell, reading);
  if (span && 'detail' in span) problems.push(span);
  const rate = rateOf(cell('rate'), reading.currency);
  if (typeof rate === 'string') wrong('rate', rate);
  if (problems.length > 0 || date === undefined || span === undefined || 'detail' in span)
    return { ok: false, problems };
  return {
    ok: true,
    row: {
      client,
      service,
      date,
      ...span,
      description: (cell('description') || (cell('service') ? cell('project') : '')).slice(0, DESCRIPTION_CHARS_MAX),
      billable: !NO.has(cell('billable').toLowerCase()),
      hourlyRateMinor: typeof rate === 'number' ? rate : null,
    },
  };
}

/** Start and minutes. The duration counts where there is one: a break may have been taken; else end less start, over midnight too. */
function spanOf(
  date: IsoDate,
  cell: (field: TimeField) => string,
  reading: TimeReading,
): { startedAt: string | null; minutes: number } | FieldProblem<TimeField> {
  const wrong = (field: TimeField, detail: string) => ({ field, detail });
  const start = readTime(cell('startTime'));
  if (cell('startTime') && start === undefined)
    return wrong('startTime', `“${cell('startTime')}” is not a time of day`);
  const startedAt =
    start === undefined ? null : localDateTimeToInstant(`${date}T${start}`, reading.timezone).toISOString();
  const given = cell('duration');
  if (given !== '') {
    const minutes = minutesOf(given, reading.durationName);
    return typeof minutes === 'string' ? wrong('duration', minutes) : { startedAt, minutes };
  }
  const end = readTime(cell('endTime'));
  if (cell('endTime') && end === undefined) return wrong('endTime', `“${cell('endTime')}” is not a time of day`);
  if (start === undefined || end === undefined) return wrong('duration', 'has no duration');
  if (start === end) return wrong('endTime', 'starts and ends at the same time');
  const endDate = readDate(cell('endDate'), reading.dateOrder);
  if (cell('endDate') && endDate === undefined) return wrong('endDate', `“${cell('endDate')}” is not a date`);
  if (endDate !== undefined && endDate < date) return wrong('endDate', 'ends before it begins');
  if (endDate === date && end < start) return wrong('endTime', 'ends before it begins');
  if (endDate !== undefined && endDate > (end < start ? addDays(date, 1) : date))
    return wrong('endDate', LONGER_THAN_A_DAY);
  const { minutes } = wallSpan(date, start, end, reading.timezone);
  return minutes > ENTRY_MAX_MINUTES ? wrong('endTime', LONGER_THAN_A_DAY) : { startedAt, minutes };
}

/** `1:30:00` and `1,5` are hours; a bare number is what the column's name says. */
function minutesOf(text: string, columnName: string): number | string {
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(text);
  if (clock) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (seconds === 0) return 'has a duration of zero';
    return minutes > ENTRY_MAX_MINUTES ? LONGER_THAN_A_DAY : minutes;
  }
  const isBare = /^\d+$/.test(text);
  const unit = isBare && /min/i.test(columnName) ? 'm' : isBare ? 'h' : '';
  const parsed = parseDuration(`${text}${unit}`);
  return parsed.ok ? parsed.minutes : `“${text}” is not a duration: ${parsed.reason}`;
}

function rateOf(text: string, currency: string): number | string | null {
  if (text === '') return null;
  const parsed = parseMoney(text, currency);
  if (!parsed.ok) return `“${text}” is not a rate`;
  return parsed.amountMinor > 0 ? parsed.amountMinor : null;
}
