import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT_MAX_MINOR } from './amount.js';
import { CURRENCIES, currencySymbol, isCurrency, minorDigits } from './currency.js';
import { formatAmount, formatMoney, formatPercentBps, splitMoney, toDecimalText } from './money-format.js';
import { parseMoney } from './money-parse.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('currencies (rule 2)', () => {
  it.each([
    ['ZAR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['IQD', 3],
    ['UGX', 0],
    ['HUF', 2],
  ])('%s has %s minor digits', (code, digits) => expect(minorDigits(code)).toBe(digits));

  it('knows each code once and only those with minor digits', () => {
    expect(CURRENCIES).toHaveLength(166);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    for (const code of ['XXX', 'XAU', 'zar', 'ZWL', '', null, 'constructor']) expect(isCurrency(code)).toBe(false);
  });

  it('falls back to the code as symbol', () => {
    expect(currencySymbol('ZAR')).toBe('R');
    expect(currencySymbol('BWP')).toBe('BWP');
    expect(() => currencySymbol('ABC')).toThrow(expect.objectContaining({ code: 'invalid_currency' }));
  });
});

describe('formatting money', () => {
  it.each([
    [123_456, 'ZAR', 'en-ZA', 'R 1 234,56'],
    [123_456, 'ZAR', 'en-GB', 'R 1,234.56'],
    [123_456, 'ZAR', undefined, 'R 1 234,56'],
    [1_516_310, 'ZAR', 'en-ZA', 'R 15 163,10'],
    [-5, 'ZAR', 'en-ZA', '−R 0,05'],
    [0, 'ZAR', 'en-ZA', 'R 0,00'],
    [AMOUNT_MAX_MINOR, 'ZAR', 'en-ZA', 'R 100 000 000 000,00'],
    [123_456, 'USD', 'en-US', '$1,234.56'],
    [123_456, 'EUR', 'de-DE', '1.234,56 €'],
    [-123_456, 'EUR', 'de-DE', '−1.234,56 €'],
    [123_456, 'EUR', 'fr-FR', '1 234,56 €'],
    [123_456, 'CHF', 'de-CH', 'CHF 1’234.56'],
    [123_456, 'JPY', 'ja-JP', '¥123,456'],
    [123_456, 'KWD', 'en-ZA', 'KWD 123,456'],
    [123_456, 'ZAR', 'xx', 'R 1,234.56'],
    [123_456, 'ZAR', 'en-Latn-ZA', 'R 1 234,56'],
  ])('%s %s in %s → %s', (amountMinor, currency, locale, expected) =>
    expect(plain(formatMoney(amountMinor, currency, locale))).toBe(expected),
  );

  it('uses no-break spaces and the true minus', () => {
    expect(formatMoney(-123_456, 'ZAR', 'en-ZA')).toBe('\u2212R\u00a01\u00a0234,56');
  });

  it('gives the amount alone, parts, and plain digits', () => {
    expect(plain(formatAmount(-1_299_400, 'ZAR'))).toBe('−12 994,00');
    expect(splitMoney(-78_000, 'ZAR')).toEqual({
      sign: '−',
      symbol: 'R',
      symbolAfter: false,
      gap: '\u00a0',
      whole: '780',
      decimal: ',',
      cents: '00',
    });
    expect(splitMoney(78_000, 'JPY', 'en-US')).toMatchObject({ whole: '78,000', decimal: '', cents: '' });
    expect([
      toDecimalText(-123_456, 'ZAR'),
      toDecimalText(5, 'KWD'),
      toDecimalText(5, 'JPY'),
      toDecimalText(0, 'ZAR'),
    ]).toEqual(['-1234.56', '0.005', '5', '0.00']);
  });

  it.each([
    [1_500, 'en-ZA', '15 %'],
    [1_450, 'en-ZA', '14,5 %'],
    [725, 'en-US', '7.25 %'],
    [0, 'en-ZA', '0 %'],
    [123_400, 'en-ZA', '1 234 %'],
    [-50, 'en-ZA', '−0,5 %'],
  ])('%s bps in %s → %s', (bps, locale, expected) => expect(plain(formatPercentBps(bps, locale))).toBe(expected));
});

describe('reading money', () => {
  it.each([
    ['1 234,56', 123_456],
    ['1\u00a0234,56', 123_456],
    ['1\u202f234,56', 123_456],
    ['1,234.56', 123_456],
    ['1.234,56', 123_456],
    ['1’234.56', 123_456],
    ['1234.5', 123_450],
    ['1234,5', 123_450],
    ['1234', 123_400],
    ['12,34', 1_234],
    ['R850', 85_000],
    ['R 850,00', 85_000],
    ['r850', 85_000],
    ['850 ZAR', 85_000],
    ['ZAR 850', 85_000],
    ['-20', -2_000],
    ['−R 20', -2_000],
    ['R -20', -2_000],
    ['.5', 50],
    ['0', 0],
    ['-0', 0],
    ['1,234,567', 123_456_700],
    ['12,34,567.8', 123_456_780],
    ['1 234 567', 123_456_700],
    ['100 000 000 000,00', AMOUNT_MAX_MINOR],
  ])('%s → %s', (text, amountMinor) => expect(parseMoney(text, 'ZAR')).toEqual({ ok: true, amountMinor }));

  it.each([
    ['', 'Type an amount'],
    ['R', 'Type an amount'],
    ['abc', 'not an amount'],
    ['-', 'Type an amount'],
    ['--5', 'not an amount'],
    ['-R -5', 'not an amount'],
    ['$850', 'in ZAR'],
    ['850 USD', 'in ZAR'],
    ['1e5', 'not an amount'],
    ['1,234', 'could be'],
    ['1.234', 'could be'],
    ['1234,567', '2 decimals'],
    ['0,123', '2 decimals'],
    ['1 234,567', '2 decimals'],
    ['1 23', 'threes'],
    ['1 2345', 'threes'],
    ['1,23.45', 'threes'],
    ['1,234.567,8', 'Only one decimal'],
    ['5,', 'missing'],
    ['١٢', 'not an amount'],
    ['100 000 000 000,01', 'too large'],
    ['9'.repeat(400), 'too large'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseMoney(text, 'ZAR')).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('lets the locale decide what a lone separator means', () => {
    expect(parseMoney('1,234', 'ZAR', 'en-US')).toEqual({ ok: true, amountMinor: 123_400 });
    expect(parseMoney('1,234', 'ZAR', 'en-ZA')).toEqual({ ok: false, reason: 'ZAR has 2 decimals at most.' });
    expect(parseMoney('1.234', 'ZAR', 'en-ZA').ok).toBe(false);
    expect(parseMoney('1.234', 'EUR', 'de-DE')).toEqual({ ok: true, amountMinor: 123_400 });
    expect(parseMoney('1.234', 'KWD', 'en-US')).toEqual({ ok: true, amountMinor: 1_234 });
    expect(parseMoney('1,234', 'JPY')).toEqual({ ok: true, amountMinor: 1_234 });
    expect(parseMoney('1.5', 'JPY')).toEqual({ ok: false, reason: 'JPY has no decimals.' });
  });

  it('reads back everything it writes', () => {
    const locales = ['en-ZA', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'nl-NL', 'pt-BR', 'sv-SE', 'xx'];
    fc.assert(
      fc.property(
        fc.integer({ min: -AMOUNT_MAX_MINOR, max: AMOUNT_MAX_MINOR }),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...locales),
        (amountMinor, currency, locale) => {
          const read = { ok: true, amountMinor };
          expect(parseMoney(formatMoney(amountMinor, currency, locale), currency, locale)).toEqual(read);
          expect(parseMoney(formatAmount(amountMinor, currency, locale), currency, locale)).toEqual(read);
          expect(parseMoney(toDecimalText(amountMinor, currency), currency, 'en-US')).toEqual(read);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers any text with an amount or a reason', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parseMoney(text, 'ZAR').ok === 'boolean'));
    const likely = fc.string({ unit: fc.constantFrom(...'0123456789.,\u2212- R') });
    fc.assert(fc.property(likely, (text) => typeof parseMoney(text, 'ZAR').ok === 'boolean'));
  });
});
