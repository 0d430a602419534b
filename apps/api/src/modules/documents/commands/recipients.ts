import { isEmail } from 'class-validator';
import { AppError } from '../../../platform/errors/app-error.js';

const RECIPIENTS_MAX = 10;
/** What could add a recipient or break a header has no place in an address, quoted or not. */
const UNSAFE = /[\s"<>(),;:\\]/;

/** Each address once, checked. Throws `invalid_request` that points at the one that is none. */
export function checkedRecipients(to: readonly string[]): string[] {
  const problem = (pointer: string, detail: string) =>
    new AppError('invalid_request', `${pointer.slice(1)}: ${detail}.`, { errors: [{ pointer, detail }] });
  if (to.length === 0) throw problem('/to', 'name at least one address, or give the client a contact with one');
  const unique = new Map<string, string>();
  to.forEach((address, index) => {
    const trimmed = address.trim();
    if (!isEmail(trimmed, { allow_utf8_local_part: false }) || UNSAFE.test(trimmed))
      throw problem(`/to/${index}`, 'must be an email address');
    unique.set(trimmed.toLowerCase(), unique.get(trimmed.toLowerCase()) ?? trimmed);
  });
  if (unique.size > RECIPIENTS_MAX) throw problem('/to', `has at most ${RECIPIENTS_MAX} addresses`);
  return [...unique.values()];
}

/** The same for the same recipients in any order and case: what the index `deliveries_one_mail` compares. */
export const recipientsKey = (to: readonly string[]): string =>
  to
    .map((address) => address.toLowerCase())
    .sort()
    .join(',');
