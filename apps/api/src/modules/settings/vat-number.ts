import { checkVatNumberZa } from '@atlasos/domain';
import { AppError, type FieldProblem } from '../../platform/errors/app-error.js';

const POINTER = '/vatNumber';

/** A South African number, digits only, is checked where rands are billed; one with letters is of another country. */
const isSouthAfrican = (text: string, currency: string) => currency === 'ZAR' && /^[\d\s-]+$/.test(text);

/** The number as it is kept; empty is none. Refuses what cannot be one, with the field named. */
export function readVatNumber(text: string | null, currency: string): string | null {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  if (!isSouthAfrican(given, currency)) return given;
  const checked = checkVatNumberZa(given);
  if (checked.ok) return checked.vatNumber;
  throw new AppError('invalid_request', checked.reason, { errors: [{ pointer: POINTER, detail: checked.reason }] });
}

/** A wrong check digit warns and does not refuse. */
export function vatNumberWarnings(vatNumber: string | null, currency: string): FieldProblem[] {
  if (vatNumber === null || !isSouthAfrican(vatNumber, currency)) return [];
  const checked = checkVatNumberZa(vatNumber);
  const detail = checked.ok ? checked.warning : checked.reason;
  return detail === null ? [] : [{ pointer: POINTER, detail }];
}
