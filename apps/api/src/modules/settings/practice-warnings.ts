import type { FieldProblem } from '../../platform/errors/app-error.js';
import { vatNumberWarnings } from './vat-number.js';

interface Settings {
  currency: string;
  vatRegistered: boolean;
  vatNumber: string | null;
}

/** What is saved all the same, but deserves a second look. */
export function practiceWarnings({ currency, vatRegistered, vatNumber }: Settings): FieldProblem[] {
  if (!vatRegistered) return vatNumberWarnings(vatNumber, currency);
  if (vatNumber) return vatNumberWarnings(vatNumber, currency);
  return [{ pointer: '/vatNumber', detail: 'A VAT-registered practice cannot finalise a tax invoice without its VAT number.' }];
}
