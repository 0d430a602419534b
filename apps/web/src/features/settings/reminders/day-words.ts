const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

/** "3 days before it is due", "On the due date", "14 days late". */
export function dayWords(n: number): string {
  if (n < 0) return `${days(-n)} before it is due`;
  return n === 0 ? 'On the due date' : `${days(n)} late`;
}
