import { checkVatNumberZa } from '@atlasos/domain';
import { AppError, type FieldProblem } from '../../platform/errors/app-error.js';

const POINTER = '/vatNumber';

/** Where rands are billed, the practice's own number is South African; a client's may carry letters of another country. */
const isSouthAfrican = (text: string, { currency, own }: Whose) =>
  currency === 'ZAR' && (own || /^(ZA)?[\d\s-]+$/i.test(text));

interface Whose {
  /** The practice's. */
  currency: string;
  /** The practice's own number, not a client's. */
  own: boolean;
}

/** The number as it is kept; empty is none. Refuses what cannot be one, with the field named. */
export function readVatNumber(text: string | null, whose: Whose): string | null {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  if (!isSouthAfrican(given, whose)) return given;
  const checked = checkVatNumberZa(given);
  if (checked.ok) return checked.vatNumber;
  throw new AppError('invalid_request', checked.reason, { errors: [{ pointer: POINTER, detail: checked.reason }] });
}

/** A wrong check digit warns and does not refuse. */
export function vatNumberWarnings(vatNumber: string | null, whose: Whose): FieldProblem[] {
  if (vatNumber === null || !isSouthAfrican(vatNumber, whose)) return [];
  const checked = checkVatNumberZa(vatNumber);
  const detail = checked.ok ? checked.warning : checked.reason;
  return detail === null ? [] : [{ pointer: POINTER, detail }];
}
