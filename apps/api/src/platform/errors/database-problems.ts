import { QueryFailedError } from 'typeorm';
import { AppError, notFound } from './app-error.js';

interface PgError {
  code?: string;
  constraint?: string;
  detail?: string;
  column?: string;
}

export function pgErrorOf(error: unknown): PgError | undefined {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(inner instanceof Error) || !('code' in inner) || !('severity' in inner)) return undefined;
  return inner as PgError;
}

/** True when `error` is the violation of the named constraint or unique index. */
export const violates = (error: unknown, constraint: string): boolean => pgErrorOf(error)?.constraint === constraint;

/** What a refusal of the database means to the caller; undefined when it is our own fault. */
export function databaseProblem(error: unknown): AppError | undefined {
  const pg = pgErrorOf(error);
  switch (pg?.code) {
    case '23503':
      return pg.detail?.includes('still referenced')
        ? new AppError('in_use', 'Other records depend on this one. Archive it instead.')
        : notFound();
    case '23505':
      return new AppError('conflict', 'The same thing exists already. Load the list again.');
    case '23514':
      return new AppError('invalid_request', `A value is outside what is allowed (${pg.constraint}).`);
    case '22021':
    case '22P05':
      return new AppError('invalid_request', 'A text contains a character that cannot be stored. Remove it.');
    case '22003':
    case '22008':
    case '22007':
      return new AppError('invalid_request', 'A number or date is out of range.');
    case 'AT001':
      return new AppError('invoice_finalised', 'A finalised invoice never changes. Write a credit note instead.');
    case 'AT002':
      return new AppError('quote_sent', 'A quote that was sent never changes. Revise it instead.');
    case 'AT003':
      return new AppError('in_use', 'This milestone is on an invoice, so its amount stays.');
    case '40P01':
    case '40001':
    case '55P03':
    case '57014':
    case '53300':
      return new AppError('busy', 'The server is busy. Nothing was saved; try again in a moment.', {
        headers: { 'Retry-After': '1' },
      });
    default:
      return undefined;
  }
}
