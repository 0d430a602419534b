export type ParsedClock = { ok: true; time: string } | { ok: false; reason: string };

const REASON = 'Write it as 14:06 or 1406.';
const pad = (value: number): string => String(value).padStart(2, '0');

/** A time of day as people type it: 14:06, 14h06, 1406, 9, 9.30, 2pm. @returns `HH:MM` */
export function parseClock(text: string): ParsedClock {
  const match = /^(\d{1,2}?)(?:[:.h ]?(\d{2}))?\s*h?\s*([ap]m?)?$/i.exec(text.trim());
  if (!match) return { ok: false, reason: REASON };
  const [, hourText = '', minuteText = '0', half = ''] = match;
  const typed = Number(hourText);
  const minutes = Number(minuteText);
  if (half && (typed < 1 || typed > 12)) return { ok: false, reason: REASON };
  const hours = half ? (typed % 12) + (/^p/i.test(half) ? 12 : 0) : typed;
  return hours > 23 || minutes > 59
    ? { ok: false, reason: REASON }
    : { ok: true, time: `${pad(hours)}:${pad(minutes)}` };
}
