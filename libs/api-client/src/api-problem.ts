import type { components } from './schema.generated.js';

export type ApiProblemCode = components['schemas']['Problem']['code'] | 'unreachable';

export interface FieldProblem {
  /** JSON pointer into the request body, or the name of a query parameter. */
  pointer: string;
  detail: string;
}

interface ProblemFacts {
  status: number;
  code: ApiProblemCode;
  title: string;
  detail: string;
  requestId: string;
  errors: FieldProblem[];
}

/** Every failure of a call, the network's included (`unreachable`, status 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly type = 'about:blank';
  readonly status: number;
  readonly code: ApiProblemCode;
  readonly title: string;
  /** What happened and what to do, in words for people. */
  readonly detail: string;
  readonly requestId: string;
  readonly errors: FieldProblem[];
  /** What this kind of problem says besides: `minutesLeft`, `invoiceId`, … */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor({ status, code, title, detail, requestId, errors }: ProblemFacts, facts: Record<string, unknown> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.requestId = requestId;
    this.errors = errors;
    this.facts = facts;
  }

  /** What is wrong with one field of the body; `fieldError('hourlyRateMinor')` or `('contacts/0/email')`. */
  fieldError(path: string): string | undefined {
    return this.errors.find(({ pointer }) => pointer.replace(/^\//, '') === path)?.detail;
  }
}

export const isApiProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;

export const unreachable = (): ApiProblem =>
  new ApiProblem({
    status: 0,
    code: 'unreachable',
    title: 'No connection',
    detail: 'The server cannot be reached. Check the connection and try again.',
    requestId: '',
    errors: [],
  });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value ? value : otherwise);

/** Reads problem+json; anything else (a proxy's error page) becomes a problem with the status alone. */
export function toApiProblem(status: number, body: unknown): ApiProblem {
  const said = isObject(body) ? body : {};
  const { type: _type, status: _status, title, code, detail, requestId, errors, ...facts } = said;
  const isDown = status >= 500;
  return new ApiProblem(
    {
      status,
      code: text(code, isDown ? 'internal' : 'invalid_request') as ApiProblemCode,
      title: text(title, isDown ? 'The server did not answer' : 'This did not work'),
      detail: text(
        detail,
        isDown ? 'The server did not answer. Try again in a moment.' : `The server refused this (${status}).`,
      ),
      requestId: text(requestId, ''),
      errors: (Array.isArray(errors) ? errors : []).filter(isFieldProblem),
    },
    facts,
  );
}

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isObject(value) && typeof value['pointer'] === 'string' && typeof value['detail'] === 'string';
