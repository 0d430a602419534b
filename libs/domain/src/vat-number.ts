export type CheckedVatNumber = { ok: true; vatNumber: string; warning: string | null } | { ok: false; reason: string };

/** Modulus 10: every second digit from the right counts double, digits of the products are added up. */
function hasValidCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * A South African VAT number: 10 digits beginning with 4. A wrong check digit warns and does not refuse.
 * @param text spaces and hyphens do not count
 */
export function checkVatNumberZa(text: string): CheckedVatNumber {
  const vatNumber = text.replace(/[\s-]/g, '');
  if (!/^4\d{9}$/.test(vatNumber)) {
    return { ok: false, reason: 'A South African VAT number has 10 digits and begins with 4.' };
  }
  const warning = hasValidCheckDigit(vatNumber) ? null : 'The check digit does not fit: look at the number again.';
  return { ok: true, vatNumber, warning };
}
