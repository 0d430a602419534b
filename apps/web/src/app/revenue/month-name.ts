const NAMES = [
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

/** Of a date: Nov, or November. */
export function monthName(date: string, length: 'short' | 'long' = 'short'): string {
  const name = NAMES[Number(date.slice(5, 7)) - 1] ?? '';
  return length === 'long' ? name : name.slice(0, 3);
}
