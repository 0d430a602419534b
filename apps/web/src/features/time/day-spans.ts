import { localDate, localDateTimeToInstant, type IsoDate } from '@atlasos/domain';

export interface Timed {
  startedAt: string | null;
  endedAt: string | null;
}

export interface Span {
  fromMs: number;
  toMs: number;
}

const HOUR_MS = 3_600_000;
const GAP_MS = 30 * 60_000;

const spanOf = ({ startedAt, endedAt }: Timed): Span[] =>
  startedAt && endedAt ? [{ fromMs: Date.parse(startedAt), toMs: Date.parse(endedAt) }] : [];

/** The hours that a strip of the day shows: 8 to 17, and whatever was worked outside of them. */
export function shownHours(date: IsoDate, zone: string, timed: readonly Timed[]): Span {
  const at = (time: string): number => localDateTimeToInstant(`${date}T${time}`, zone).getTime();
  const spans = timed.flatMap(spanOf);
  const fromMs =
    Math.min(at('08:00'), ...spans.map((span) => Math.floor(span.fromMs / HOUR_MS) * HOUR_MS)) - HOUR_MS / 2;
  const toMs = Math.max(at('17:00'), ...spans.map((span) => Math.ceil(span.toMs / HOUR_MS) * HOUR_MS)) + HOUR_MS / 2;
  return { fromMs, toMs };
}

/** The longest stretch of half an hour or more between timed entries of a day. */
export function longestGap(date: IsoDate, zone: string, timed: readonly Timed[]): Span | undefined {
  const spans = timed.flatMap(spanOf).sort((a, b) => a.fromMs - b.fromMs);
  let endMs = spans[0]?.toMs ?? 0;
  let longest: Span | undefined;
  for (const span of spans.slice(1)) {
    const isLonger = span.fromMs - endMs > (longest ? longest.toMs - longest.fromMs : GAP_MS - 1);
    if (isLonger && localDate(new Date(span.fromMs), zone) === date) longest = { fromMs: endMs, toMs: span.fromMs };
    endMs = Math.max(endMs, span.toMs);
  }
  return longest;
}
