import { DomainError } from './errors.js';

// ISO 4217, list one, by minor digits. Codes without minor digits (metals, XXX, XTS …) are no currency of a practice.
const CODES_BY_DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_DIGITS).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
  ),
);

// Only signs that nobody mistakes for another currency and that text fonts carry; the rest print their code.
const SYMBOLS: Readonly<Record<string, string>> = {
  ZAR: 'R',
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
  NAD: 'N$',
  BRL: 'R$',
  KES: 'KSh',
};

/** ISO 4217 codes that can be the currency of a practice, sorted. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

/** True for an upper-case ISO 4217 code of a currency with minor digits defined (rule 2). */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && DIGITS.has(code);
}

/**
 * Minor digits by ISO 4217, never by `Intl`, which differs for 17 currencies (rule 2): ZAR 2, JPY 0, KWD 3.
 * @throws invalid_currency
 */
export function minorDigits(currency: string): number {
  const digits = DIGITS.get(currency);
  if (digits === undefined) throw new DomainError('invalid_currency', `${currency} is not an ISO 4217 currency code.`);
  return digits;
}

/**
 * What stands beside an amount: `R`, `€`, or the code itself where no sign is unmistakable.
 * @throws invalid_currency
 */
export function currencySymbol(currency: string): string {
  minorDigits(currency);
  return SYMBOLS[currency] ?? currency;
}
