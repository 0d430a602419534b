const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (date: string, ahead: number): string => MONTHS[(Number(date.slice(5, 7)) + 11 + ahead) % 12]!;

/** Fills `{month}`, `{prev}`, `{next}` and `{year}` from a date, so that what is written fits the day it is used on. */
export function say(text: string, date: string): string {
  return text
    .replaceAll('{month}', monthName(date, 0))
    .replaceAll('{prev}', monthName(date, -1))
    .replaceAll('{next}', monthName(date, 1))
    .replaceAll('{year}', date.slice(0, 4));
}
