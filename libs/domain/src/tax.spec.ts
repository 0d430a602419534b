import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeVat, TAX_CODES, vatInGrossMinor, vatOnNetMinor, type VatSettings } from './tax.js';

const exclusive: VatSettings = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };
const inclusive: VatSettings = { ...exclusive, pricesIncludeVat: true };
const standard = (...amounts: number[]) =>
  amounts.map((amountMinor) => ({ taxCode: 'standard' as const, amountMinor }));

describe('VAT on the summed base (rule 5)', () => {
  it.each([
    [Array<number>(10).fill(1_003), 1_505], // per line it would be 1 500
    [Array<number>(3).fill(1_010), 455],
    [[], 0],
  ])('%j → %s', (amounts, vatMinor) => expect(computeVat(standard(...amounts), exclusive).vatMinor).toBe(vatMinor));
});

describe('inclusive prices (rule 6)', () => {
  it('takes VAT out of the total', () => {
    expect(computeVat(standard(500_001), inclusive)).toEqual({
      vat: [{ taxCode: 'standard', rateBps: 1500, baseMinor: 434_783, vatMinor: 65_218 }],
      netMinor: 434_783,
      vatMinor: 65_218,
      totalMinor: 500_001,
    });
  });

  it('leaves codes without VAT as they are', () => {
    const totals = computeVat([...standard(11_500), { taxCode: 'zero', amountMinor: 100 }], inclusive);
    expect(totals).toMatchObject({ netMinor: 10_100, vatMinor: 1_500, totalMinor: 11_600 });
  });
});

describe('tax codes (rules 24 and 25)', () => {
  it('sums up per code, standard first', () => {
    const codes = ['out_of_scope', 'zero', 'standard', 'exempt', 'standard'] as const;
    const { vat, netMinor, totalMinor } = computeVat(
      codes.map((taxCode) => ({ taxCode, amountMinor: 10_000 })),
      exclusive,
    );
    expect(vat).toEqual([
      { taxCode: 'standard', rateBps: 1500, baseMinor: 20_000, vatMinor: 3_000 },
      { taxCode: 'zero', rateBps: 0, baseMinor: 10_000, vatMinor: 0 },
      { taxCode: 'exempt', rateBps: 0, baseMinor: 10_000, vatMinor: 0 },
      { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 10_000, vatMinor: 0 },
    ]);
    expect([netMinor, totalMinor]).toEqual([50_000, 53_000]);
  });

  it('has no VAT line at all for a practice that is not registered', () => {
    for (const pricesIncludeVat of [true, false]) {
      const vat = { vatRegistered: false, vatRateBps: 1500, pricesIncludeVat };
      expect(computeVat(standard(10_000), vat)).toEqual({ vat: [], netMinor: 10_000, vatMinor: 0, totalMinor: 10_000 });
    }
  });

  it.each([[-1], [10_001], [15.5], [Number.NaN]])('refuses a rate of %s bps', (rateBps) => {
    expect(() => vatOnNetMinor(100, rateBps)).toThrow(expect.objectContaining({ code: 'invalid_tax_rate' }));
    expect(() => vatInGrossMinor(100, rateBps)).toThrow(expect.objectContaining({ code: 'invalid_tax_rate' }));
  });
});

describe('properties', () => {
  const linesArb = fc.array(
    fc.record({ taxCode: fc.constantFrom(...TAX_CODES), amountMinor: fc.nat({ max: 1_000_000_000 }) }),
    { maxLength: 30 },
  );
  const vatArb = fc.record({
    vatRegistered: fc.boolean(),
    vatRateBps: fc.integer({ min: 0, max: 10_000 }),
    pricesIncludeVat: fc.boolean(),
  });

  it('net + VAT = total, the rows add up, and the order of lines does not matter', () => {
    fc.assert(
      fc.property(linesArb, vatArb, (lines, vat) => {
        const totals = computeVat(lines, vat);
        expect(totals.netMinor + totals.vatMinor).toBe(totals.totalMinor);
        const amount = lines.reduce((sum, line) => sum + line.amountMinor, 0);
        expect(vat.pricesIncludeVat ? totals.totalMinor : totals.netMinor).toBe(amount);
        if (vat.vatRegistered) {
          expect(totals.vat.reduce((sum, row) => sum + row.baseMinor, 0)).toBe(totals.netMinor);
          expect(totals.vat.reduce((sum, row) => sum + row.vatMinor, 0)).toBe(totals.vatMinor);
        }
        expect(computeVat([...lines].reverse(), vat)).toEqual(totals);
      }),
    );
  });

  it('mirrors negatives', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 10_000 }), (amountMinor, rateBps) => {
        expect(vatOnNetMinor(-amountMinor, rateBps) + vatOnNetMinor(amountMinor, rateBps)).toBe(0);
        expect(vatInGrossMinor(-amountMinor, rateBps) + vatInGrossMinor(amountMinor, rateBps)).toBe(0);
      }),
    );
  });
});
