import { assertAmountMinor } from './amount.js';
import { DomainError } from './errors.js';
import { groupDigits, numberStyle } from './number-style.js';
import { mulDiv } from './rounding.js';

/**
 * A quantity as an integer of thousandths: `2.5` → 2500. A number is read by its decimal text, so 0.1 is one tenth.
 * @param quantity above 0, at most 999999999, at most three decimals; point or comma, no thousands separators
 * @throws invalid_quantity
 */
export function quantityThousandths(quantity: string | number, pointer?: string): number {
  const match = /^(\d{1,9})?(?:[.,](\d{1,3}))?$/.exec(String(quantity).trim());
  const thousandths = match ? Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(3, '0')}`) : 0;
  if (thousandths <= 0) {
    throw new DomainError('invalid_quantity', 'A quantity is above 0 and has at most three decimals.', pointer);
  }
  return thousandths;
}

/**
 * quantity × unit price, rounded once (rule 3): 2.5 × 10.03 → 25.08.
 * @param unitPriceMinor minor units, ≥ 0
 * @throws invalid_quantity, invalid_amount, amount_out_of_range
 */
export function lineAmountMinor(quantity: string | number, unitPriceMinor: number, pointer?: string): number {
  assertAmountMinor(unitPriceMinor, pointer);
  return assertAmountMinor(mulDiv(quantityThousandths(quantity, pointer), unitPriceMinor, 1000), pointer);
}

/** `2,5`, `1 000`: no trailing zeros. @throws invalid_quantity */
export function formatQuantity(quantity: string | number, locale = 'en-ZA'): string {
  const thousandths = String(quantityThousandths(quantity)).padStart(4, '0');
  const style = numberStyle(locale);
  const decimals = thousandths.slice(-3).replace(/0+$/, '');
  return `${groupDigits(thousandths.slice(0, -3), style.group)}${decimals && style.decimal + decimals}`;
}
