import { isEmail } from 'class-validator';
import type { ClientField, ClientMapping } from './client-columns.js';
import type { FieldProblem, ReadRow } from './read-time-row.js';

export interface ClientRow {
  name: string;
  kind: 'company' | 'individual';
  contactName: string;
  email: string | null;
  address: string;
  vatNumber: string | null;
  /** 0–365; null = as the practice. */
  paymentTermsDays: number | null;
}

const INDIVIDUAL = new Set(['individual', 'person', 'private', 'sole proprietor']);
const TERMS_MAX = 365;

/** One row of a list of clients, or all that is wrong with it in words. */
export function readClientRow(cells: readonly string[], mapping: ClientMapping): ReadRow<ClientRow> {
  const cell = (field: ClientField): string => cells[mapping[field] ?? -1]?.trim() ?? '';
  const problems: Array<FieldProblem<ClientField>> = [];
  const wrong = (field: ClientField, detail: string) => problems.push({ field, detail });
  const most = (field: ClientField, what: string, max: number) => {
    if (cell(field).length > max) wrong(field, `${what} has more than ${max} characters`);
  };
  if (cell('name') === '') wrong('name', 'has no name');
  most('name', 'the name', 200);
  most('contactName', 'the contact', 200);
  most('address', 'the address', 1000);
  most('vatNumber', 'the VAT number', 30);
  const email = cell('email');
  if (email !== '' && !isEmail(email, { allow_utf8_local_part: false }))
    wrong('email', `“${email}” is not an email address`);
  const terms = cell('paymentTermsDays').replace(/\s*days?$/i, '');
  const days = terms === '' ? null : /^\d{1,3}$/.test(terms) && Number(terms) <= TERMS_MAX ? Number(terms) : undefined;
  if (days === undefined)
    wrong('paymentTermsDays', `“${cell('paymentTermsDays')}” is not a number of days up to ${TERMS_MAX}`);
  if (problems.length > 0 || days === undefined) return { ok: false, problems };
  return {
    ok: true,
    row: {
      name: cell('name'),
      kind: INDIVIDUAL.has(cell('kind').toLowerCase()) ? 'individual' : 'company',
      contactName: cell('contactName') || cell('name'),
      email: email === '' ? null : email,
      address: cell('address').replace(/\r\n?/g, '\n'),
      vatNumber: cell('vatNumber') || null,
      paymentTermsDays: days,
    },
  };
}
