/** Every code this library can throw. The API maps each of them to an HTTP status. */
export const DOMAIN_ERROR_CODES = [
  'amount_out_of_range',
  'credit_exceeds_invoice',
  'date_out_of_range',
  'discount_too_large',
  'illegal_transition',
  'invalid_amount',
  'invalid_argument',
  'invalid_currency',
  'invalid_date',
  'invalid_discount',
  'invalid_duration',
  'invalid_number_pattern',
  'invalid_quantity',
  'invalid_reference',
  'invalid_tax_rate',
  'invalid_time_zone',
  'issue_date_out_of_order',
  'over_allocated',
  'rate_not_set',
  'rate_overlap',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** One thing that is wrong, and where: `pointer` is a JSON pointer into what was given. */
export interface Problem {
  pointer: string;
  detail: string;
}

/** A rule of the domain was broken. `detail` is a sentence for the user; `pointer` a JSON pointer into the input. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly detail: string;
  readonly pointer?: string;

  constructor(code: DomainErrorCode, detail: string, pointer?: string) {
    super(detail);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
    if (pointer !== undefined) this.pointer = pointer;
  }
}

/** True for errors of this library, also across bundles that each carry their own copy of the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && 'detail' in error;
}
