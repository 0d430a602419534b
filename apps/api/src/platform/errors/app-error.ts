import { ERROR_CODES, type ErrorCode } from './error-codes.js';

export interface FieldProblem {
  /** JSON pointer into the request body, or the name of the query parameter. */
  pointer: string;
  detail: string;
}

interface AppErrorOptions {
  errors?: FieldProblem[];
  headers?: Record<string, string>;
  /** Facts a program can act on, merged into the problem document. */
  facts?: Record<string, unknown>;
}

/** An answer other than success. `detail` says what to do, in words for the person who asked. */
export class AppError extends Error {
  readonly errors: FieldProblem[];
  readonly headers: Record<string, string>;
  readonly facts: Record<string, unknown>;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string = ERROR_CODES[code].title,
    options: AppErrorOptions = {},
  ) {
    super(detail);
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
    this.facts = options.facts ?? {};
  }
}

/** The same answer for an id that does not exist and for one of another practice. */
export const notFound = () => new AppError('not_found', 'There is no such record in this practice.');

export const staleVersion = () =>
  new AppError('stale_version', 'Load it again, look at what changed, and save once more. Nothing was saved.');
