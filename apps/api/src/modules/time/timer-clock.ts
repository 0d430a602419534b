import { AppError } from '../../platform/errors/app-error.js';

export const ENTRY_MAX_SECONDS = 86_400;

/** How far a device's clock may run ahead of the server's. */
const CLOCK_AHEAD_MS = 120_000;

/** A moment that a device reports: never after now, except for a clock that runs a little ahead. */
export function reportedMoment(text: string, now: Date, pointer: string): Date {
  const moment = new Date(text);
  if (moment.getTime() <= now.getTime()) return moment;
  if (moment.getTime() - now.getTime() <= CLOCK_AHEAD_MS) return now;
  throw new AppError('invalid_request', 'This moment is still to come.', {
    errors: [{ pointer, detail: 'must not be in the future' }],
  });
}
