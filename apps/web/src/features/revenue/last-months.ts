import { addMonths, startOfMonth } from '@atlasos/domain';

const MONTHS = 12;

/** The first days of the month of `today` and the eleven before it, newest first. */
export const lastMonths = (today: string): string[] =>
  Array.from({ length: MONTHS }, (_, back) => addMonths(startOfMonth(today), -back));
