import { assertAmountMinor } from './amount.js';
import { currencySymbol, minorDigits } from './currency.js';
import { groupDigits, MINUS, NO_BREAK_SPACE, numberStyle } from './number-style.js';

/** A figure in parts, for setting the symbol small and the cents smaller. Joined in order they are `formatMoney`. */
export interface MoneyParts {
  sign: '' | typeof MINUS;
  symbol: string;
  /** the symbol stands after the amount */
  symbolAfter: boolean;
  /** what stands between symbol and amount: a no-break space, or nothing after a sign such as € */
  gap: string;
  whole: string;
  /** decimal separator; empty for a currency without minor digits */
  decimal: string;
  cents: string;
}

/**
 * The parts of an amount for a locale.
 * @param amountMinor minor units, within ±1e13
 * @throws invalid_currency, invalid_amount, amount_out_of_range
 */
export function splitMoney(amountMinor: number, currency: string, locale = 'en-ZA'): MoneyParts {
  const digits = minorDigits(currency);
  const style = numberStyle(locale);
  const symbol = currencySymbol(currency);
  const text = String(Math.abs(assertAmountMinor(amountMinor))).padStart(digits + 1, '0');
  const wholeLength = text.length - digits;
  return {
    sign: amountMinor < 0 ? MINUS : '',
    symbol,
    symbolAfter: style.symbolAfter,
    gap: style.symbolAfter || /[A-Za-z]$/.test(symbol) ? NO_BREAK_SPACE : '',
    whole: groupDigits(text.slice(0, wholeLength), style.group),
    decimal: digits > 0 ? style.decimal : '',
    cents: text.slice(wholeLength),
  };
}

/**
 * `R 1 234,56`, `−R 1 234,56`, `$1,234.56`, `1.234,56 €` by locale; spaces are no-break, the minus is U+2212.
 * @param amountMinor minor units, within ±1e13
 * @throws invalid_currency, invalid_amount, amount_out_of_range
 */
export function formatMoney(amountMinor: number, currency: string, locale = 'en-ZA'): string {
  const { sign, symbol, symbolAfter, gap, whole, decimal, cents } = splitMoney(amountMinor, currency, locale);
  const amount = `${whole}${decimal}${cents}`;
  return symbolAfter ? `${sign}${amount}${gap}${symbol}` : `${sign}${symbol}${gap}${amount}`;
}

/**
 * The amount without its currency: `1 234,56`, `−0,05`.
 * @throws invalid_currency, invalid_amount, amount_out_of_range
 */
export function formatAmount(amountMinor: number, currency: string, locale = 'en-ZA'): string {
  const { sign, whole, decimal, cents } = splitMoney(amountMinor, currency, locale);
  return `${sign}${whole}${decimal}${cents}`;
}

/**
 * Plain digits with a point and a hyphen-minus, for files and machines: `-1234.56`.
 * @throws invalid_currency, invalid_amount, amount_out_of_range
 */
export function toDecimalText(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(assertAmountMinor(amountMinor))).padStart(digits + 1, '0');
  const decimals = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${amountMinor < 0 ? '-' : ''}${text.slice(0, text.length - digits)}${decimals}`;
}

/** `15 %`, `14,5 %`. @param bps hundredths of a per cent, a safe integer */
export function formatPercentBps(bps: number, locale = 'en-ZA'): string {
  assertAmountMinor(bps);
  const style = numberStyle(locale);
  const whole = groupDigits(String(Math.trunc(Math.abs(bps) / 100)), style.group);
  const decimals = String(Math.abs(bps) % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${bps < 0 ? MINUS : ''}${whole}${decimals && style.decimal + decimals}${NO_BREAK_SPACE}%`;
}
