import type { FieldProblem } from '../../platform/errors/app-error.js';
import { vatNumberWarnings } from './vat-number.js';

interface Settings {
  currency: string;
  vatRegistered: boolean;
  vatNumber: string | null;
}

/** What is saved all the same, but deserves a second look. */
export function practiceWarnings({ currency, vatRegistered, vatNumber }: Settings): FieldProblem[] {
  if (vatNumber !== null || !vatRegistered) return vatNumberWarnings(vatNumber, { currency, own: true });
  return [
    {
      pointer: '/vatNumber',
      detail: 'A VAT-registered practice cannot finalise a tax invoice without its VAT number.',
    },
  ];
}
