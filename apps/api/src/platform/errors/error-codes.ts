import type { DomainErrorCode } from '@atlasos/domain';

interface CodeRow {
  status: number;
  title: string;
}

/** The codes that the API itself raises. The rules' own codes follow in DOMAIN_CODES. */
const APP_CODES = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  wrong_code: { status: 400, title: 'The code is wrong' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  wrong_credentials: { status: 401, title: 'Email or password is wrong' },
  forbidden: { status: 403, title: 'Not allowed' },
  wrong_origin: { status: 403, title: 'This page may not do that' },
  insufficient_scope: { status: 403, title: 'The token lacks a scope' },
  session_required: { status: 403, title: 'No token may do this' },
  sign_up_closed: { status: 403, title: 'Sign-up is closed' },
  not_found: { status: 404, title: 'Not found' },
  rate_not_set: { status: 404, title: 'No rate is set' },
  conflict: { status: 409, title: 'This is not possible now' },
  practice_not_empty: { status: 409, title: 'There is something in this practice already' },
  email_taken: { status: 409, title: 'This email address already has a login' },
  name_taken: { status: 409, title: 'This name is taken' },
  rate_exists: { status: 409, title: 'A rate of this scope already begins on that date' },
  in_use: { status: 409, title: 'Still in use' },
  already_claimed: { status: 409, title: 'Already on another document' },
  entry_locked: { status: 409, title: 'This entry can no longer change' },
  period_locked: { status: 409, title: 'The period is locked' },
  invoice_finalised: { status: 409, title: 'A finalised invoice never changes' },
  invoice_not_finalised: { status: 409, title: 'The invoice is still a draft' },
  invoice_empty: { status: 409, title: 'Nothing to invoice' },
  invoice_incomplete: { status: 409, title: 'The invoice lacks what the law asks for' },
  issue_date_out_of_order: { status: 409, title: 'The issue date is before the last one of its series' },
  credit_exceeds_invoice: { status: 409, title: 'More than is left of the invoice' },
  payment_reversed: { status: 409, title: 'The payment is reversed' },
  payment_refunded: { status: 409, title: 'The payment was refunded' },
  write_off_reversed: { status: 409, title: 'The write-off is reversed' },
  nothing_owed: { status: 409, title: 'The invoice owes nothing' },
  no_credit: { status: 409, title: 'There is no credit on the account' },
  quote_sent: { status: 409, title: 'A quote that was sent never changes' },
  quote_not_sent: { status: 409, title: 'The quote is still a draft' },
  quote_empty: { status: 409, title: 'Nothing is offered yet' },
  quote_decided: { status: 409, title: 'The client has answered this quote' },
  quote_expired: { status: 409, title: 'The quote has expired' },
  quote_superseded: { status: 409, title: 'A newer version replaces this quote' },
  quote_not_accepted: { status: 409, title: 'The quote is not accepted' },
  deposit_requested: { status: 409, title: 'The deposit is asked for' },
  deposit_withdrawn: { status: 409, title: 'The deposit request was withdrawn' },
  engagement_unfinished: { status: 409, title: 'Something of the engagement is still open' },
  engagement_closed: { status: 409, title: 'The engagement is closed' },
  client_archived: { status: 409, title: 'The client is archived' },
  endpoint_disabled: { status: 409, title: 'The endpoint is switched off' },
  job_retried_elsewhere: { status: 409, title: 'Try this again where it belongs' },
  timer_not_running: { status: 409, title: 'No timer is running' },
  confirmation_needed: { status: 409, title: 'Confirm that it is you' },
  request_in_progress: { status: 409, title: 'The same request is still running' },
  link_expired: { status: 410, title: 'This link has expired' },
  stale_version: { status: 412, title: 'Somebody changed this in the meantime' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  archive_unreadable: { status: 422, title: 'This archive cannot be brought back' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key belongs to another request' },
  version_required: { status: 428, title: 'Say which version you read' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Busy, try again' },
} as const satisfies Record<string, CodeRow>;

export type AppErrorCode = keyof typeof APP_CODES;
export type ErrorCode = AppErrorCode | DomainErrorCode;

const RULE: CodeRow = { status: 400, title: 'A rule does not allow this' };

/** A new code of libs/domain does not compile until it has a row here or above. */
const DOMAIN_CODES = {
  amount_out_of_range: RULE,
  date_out_of_range: RULE,
  discount_too_large: RULE,
  illegal_transition: { status: 409, title: 'That step is not possible from here' },
  invalid_amount: RULE,
  invalid_argument: RULE,
  invalid_currency: RULE,
  invalid_date: RULE,
  invalid_discount: RULE,
  invalid_duration: RULE,
  invalid_number_pattern: RULE,
  invalid_quantity: RULE,
  invalid_reference: RULE,
  invalid_tax_rate: RULE,
  invalid_time_zone: RULE,
  over_allocated: { status: 409, title: 'More than there is to allocate' },
  rate_overlap: { status: 409, title: 'Two rates of one scope overlap' },
} as const satisfies Record<Exclude<DomainErrorCode, AppErrorCode>, CodeRow>;

export const ERROR_CODES: Record<ErrorCode, CodeRow> = { ...APP_CODES, ...DOMAIN_CODES };
