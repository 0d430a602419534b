import { AMOUNT_MAX_MINOR } from './amount.js';
import { currencySymbol, minorDigits } from './currency.js';
import { numberStyle } from './number-style.js';

export type ParsedMoney = { ok: true; amountMinor: number } | { ok: false; reason: string };

const refuse = (reason: string): ParsedMoney => ({ ok: false, reason });

/** Without sign and currency: `{negative, body}`, or the reason why not. */
function strip(text: string, currency: string): { negative: boolean; body: string } | string {
  let body = text.replace(/[\s\u2009\u202f]+/g, ' ').trim();
  let negative = false;
  const takeSign = () => {
    if (!/^[-\u2212]/.test(body)) return;
    negative = !negative;
    body = body.slice(1).trim();
  };
  takeSign();
  const signed = negative;
  for (const mark of [currency, currencySymbol(currency)]) {
    if (body.toUpperCase().startsWith(mark.toUpperCase())) body = body.slice(mark.length).trim();
    else if (body.toUpperCase().endsWith(mark.toUpperCase())) body = body.slice(0, -mark.length).trim();
    else continue;
    break;
  }
  if (!signed) takeSign();
  if (body === '') return 'Type an amount.';
  if (/^[^\d.,\-\u2212]+|[^\d.,]+$/.test(body) && /\d/.test(body))
    return `Amounts here are in ${currency}: type digits only.`;
  if (!/^[\d.,' \u2019]+$/.test(body) || !/\d/.test(body)) return 'This is not an amount: type it like 1234,50.';
  return { negative, body };
}

/** True when the separators of `whole` make sense as thousands: 1 234 567, also 12,34,567. */
function isGrouped(whole: string, separator: string): boolean {
  const [first = '', ...groups] = whole.split(separator);
  const last = groups.at(-1) ?? '';
  return (
    /^\d{1,3}$/.test(first) &&
    first !== '0' &&
    last.length === 3 &&
    (groups.every((group) => group.length === 3) ||
      (first.length <= 2 && groups.slice(0, -1).every((group) => group.length === 2)))
  );
}

/** Which `.` or `,` is the decimal one: its index, -1 for none, or the reason why it can't be told. */
function findDecimal(body: string, digits: number, locale: string | undefined): number | string {
  const marks = [...body.matchAll(/[.,]/g)].map((match) => match.index);
  const last = marks.at(-1);
  if (last === undefined) return -1;
  const mark = body.charAt(last);
  const sameMarks = marks.filter((index) => body.charAt(index) === mark).length;
  if (marks.length > sameMarks) return sameMarks === 1 ? last : 'Only one decimal separator can stand in an amount.';
  if (sameMarks > 1) return -1;
  const couldBeThousands = isGrouped(body, mark);
  if (!couldBeThousands) return last;
  const style = locale === undefined ? undefined : numberStyle(locale);
  if (style?.decimal === mark) return last;
  if (style?.group === mark || digits === 0) return -1;
  const whole = body.replace(mark, '');
  return `${body} could be ${whole} or ${body.slice(0, last)} and a fraction: write ${whole}, or fewer decimals.`;
}

/**
 * Reads an amount as people type it: `1 234,56`, `1,234.56`, `1234.5`, `R850`, `850 ZAR`, `-20`.
 * Without a locale a lone `1,234` is refused as ambiguous; with one its own separators decide.
 * @param currency ISO 4217; decides how many decimals there may be
 * @returns minor units, or the reason in words
 * @throws invalid_currency
 */
export function parseMoney(text: string, currency: string, locale?: string): ParsedMoney {
  const digits = minorDigits(currency);
  const stripped = strip(text, currency);
  if (typeof stripped === 'string') return refuse(stripped);
  const { negative, body } = stripped;

  const decimalAt = findDecimal(body, digits, locale);
  if (typeof decimalAt === 'string') return refuse(decimalAt);
  const whole = decimalAt < 0 ? body : body.slice(0, decimalAt);
  const decimals = decimalAt < 0 ? '' : body.slice(decimalAt + 1);
  if (decimalAt >= 0 && !/^\d+$/.test(decimals)) return refuse('Digits are missing after the decimal separator.');
  if (decimals.length > digits) {
    return refuse(digits === 0 ? `${currency} has no decimals.` : `${currency} has ${digits} decimals at most.`);
  }
  const separators = new Set(whole.replace(/\d/g, ''));
  const [separator] = separators;
  if (separators.size > 1 || (separator !== undefined && !isGrouped(whole, separator))) {
    return refuse('The thousands are not grouped in threes: check the amount.');
  }
  const minor = BigInt(`${whole.replace(/\D/g, '')}${decimals.padEnd(digits, '0')}` || '0');
  if (minor > BigInt(AMOUNT_MAX_MINOR)) return refuse('This amount is too large.');
  return { ok: true, amountMinor: negative && minor > 0n ? -Number(minor) : Number(minor) };
}
