import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeInvoiceTotals, type DocumentLine } from './invoice-totals.js';
import { TAX_CODES, type VatSettings } from './tax.js';

const vat: VatSettings = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };
const fee = (amountMinor: number, rest: Partial<DocumentLine> = {}): DocumentLine => ({
  kind: 'time',
  taxCode: 'standard',
  amountMinor,
  ...rest,
});
const cipc = (disbursementKind: 'agent' | 'recovered', amountMinor = 45_000): DocumentLine => ({
  kind: 'disbursement',
  taxCode: 'standard',
  disbursementKind,
  amountMinor,
});

describe('disbursements (rule 25)', () => {
  it.each([
    ['agent' as const, 11_475, 132_975, 45_000],
    ['recovered' as const, 18_225, 139_725, 0],
  ])('fee R765.00 + CIPC R450.00 as %s', (kind, vatMinor, totalMinor, agentMinor) => {
    const totals = computeInvoiceTotals({ lines: [fee(76_500), cipc(kind)], vat });
    expect(totals).toMatchObject({ netMinor: 121_500, vatMinor, totalMinor, agentMinor });
  });

  it('puts an agent disbursement outside VAT whatever its code says', () => {
    const { lines, vat: rows } = computeInvoiceTotals({
      lines: [cipc('agent')],
      vat: { ...vat, pricesIncludeVat: true },
    });
    expect(lines[0]).toMatchObject({ taxCode: 'out_of_scope', rateBps: 0, isAgent: true });
    expect(rows).toEqual([{ taxCode: 'out_of_scope', rateBps: 0, baseMinor: 45_000, vatMinor: 0 }]);
  });
});

describe('the invoice of the pictures', () => {
  it('comes to R 15 163,10', () => {
    const time = [217_600, 325_000, 161_000, 88_400, 115_600, 117_000, 74_800].map((amount) => fee(amount));
    const retainer: DocumentLine = { kind: 'fixed_fee', taxCode: 'standard', unitPriceMinor: 180_000 };
    const totals = computeInvoiceTotals({ lines: [...time, retainer, cipc('agent')], vat });
    expect(totals).toMatchObject({
      subtotalMinor: 1_324_400,
      netMinor: 1_324_400,
      agentMinor: 45_000,
      vatMinor: 191_910,
      totalMinor: 1_516_310,
      vat: [
        { taxCode: 'standard', rateBps: 1500, baseMinor: 1_279_400, vatMinor: 191_910 },
        { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 45_000, vatMinor: 0 },
      ],
    });
  });
});

describe('discounts (rule 4)', () => {
  it('spreads R50.00 over 765.00 / 2 098.75 / 333.33 and skips the agent disbursement', () => {
    const lines = [fee(76_500), cipc('agent'), fee(209_875), fee(33_333)];
    const totals = computeInvoiceTotals({ lines, discount: { amountMinor: 5_000 }, vat });
    expect(totals.lines.map((line) => line.documentDiscountMinor)).toEqual([1_197, 0, 3_282, 521]);
    expect(totals.lines.map((line) => line.taxableMinor)).toEqual([75_303, 45_000, 206_593, 32_812]);
    expect(totals).toMatchObject({ subtotalMinor: 364_708, discountMinor: 5_000, netMinor: 359_708 });
  });

  it('takes the line discount first, then the document discount', () => {
    const lines = [fee(10_000, { discount: { percentBps: 1_000 } }), fee(10_000, { discount: { amountMinor: 1 } })];
    const totals = computeInvoiceTotals({ lines, discount: { percentBps: 5_000 }, vat });
    expect(totals.lines.map((line) => line.amountMinor)).toEqual([9_000, 9_999]);
    expect(totals).toMatchObject({ subtotalMinor: 18_999, discountMinor: 9_500, netMinor: 9_499, vatMinor: 1_425 });
  });

  it('reduces the price with VAT in an inclusive practice', () => {
    const totals = computeInvoiceTotals({
      lines: [fee(11_500)],
      discount: { percentBps: 1_000 },
      vat: { ...vat, pricesIncludeVat: true },
    });
    expect(totals).toMatchObject({ totalMinor: 10_350, vatMinor: 1_350, netMinor: 9_000 });
  });

  it.each([
    [{ amountMinor: 10_001 }, 'discount_too_large'],
    [{ amountMinor: -1 }, 'invalid_discount'],
    [{ percentBps: 10_001 }, 'invalid_discount'],
    [{ percentBps: 12.5 }, 'invalid_discount'],
    [{ percentBps: 10, amountMinor: 10 }, 'invalid_discount'],
    [{}, 'invalid_discount'],
  ])('refuses %j: %s', (discount, code) => {
    const error = expect.objectContaining({ code, pointer: '/discount' });
    expect(() => computeInvoiceTotals({ lines: [fee(10_000), cipc('agent')], discount, vat })).toThrow(error);
  });

  it('refuses to discount what was paid on the client’s behalf', () => {
    const lines = [fee(100), { ...cipc('agent'), discount: { percentBps: 1_000 } }];
    expect(() => computeInvoiceTotals({ lines, vat })).toThrow(
      expect.objectContaining({ code: 'invalid_discount', pointer: '/lines/1/discount' }),
    );
  });
});

describe('lines', () => {
  it('multiplies quantity and price unless an amount is given', () => {
    const lines: DocumentLine[] = [
      { kind: 'fixed_fee', taxCode: 'standard', quantity: '2.5', unitPriceMinor: 1_003 },
      { kind: 'fixed_fee', taxCode: 'standard', unitPriceMinor: 700 },
      { kind: 'time', taxCode: 'standard', quantity: 9, unitPriceMinor: 9, amountMinor: 70_833 },
    ];
    expect(computeInvoiceTotals({ lines, vat }).lines.map((line) => line.amountMinor)).toEqual([2_508, 700, 70_833]);
  });

  it('points at the line that is wrong', () => {
    const wrong = (line: DocumentLine) => () => computeInvoiceTotals({ lines: [fee(1), line], vat });
    expect(wrong(fee(-1))).toThrow(expect.objectContaining({ code: 'invalid_amount', pointer: '/lines/1' }));
    expect(wrong(fee(1e14))).toThrow(expect.objectContaining({ code: 'amount_out_of_range', pointer: '/lines/1' }));
    expect(wrong({ kind: 'fixed_fee', taxCode: 'zero', quantity: 0 })).toThrow(
      expect.objectContaining({ code: 'invalid_quantity', pointer: '/lines/1' }),
    );
  });

  it('totals nothing to nothing', () => {
    expect(computeInvoiceTotals({ lines: [], vat })).toMatchObject({
      lines: [],
      netMinor: 0,
      vatMinor: 0,
      totalMinor: 0,
    });
  });
});

describe('properties', () => {
  const lineArb: fc.Arbitrary<DocumentLine> = fc.record({
    kind: fc.constantFrom('time' as const, 'fixed_fee' as const, 'disbursement' as const),
    taxCode: fc.constantFrom(...TAX_CODES),
    disbursementKind: fc.constantFrom('agent' as const, 'recovered' as const),
    amountMinor: fc.nat({ max: 100_000_000 }),
  });

  it('parts add up to totals, with any discount, in any practice', () => {
    fc.assert(
      fc.property(
        fc.array(lineArb, { maxLength: 20 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.boolean(),
        fc.boolean(),
        (lines, percentBps, vatRegistered, pricesIncludeVat) => {
          const settings = { vatRegistered, pricesIncludeVat, vatRateBps: 1500 };
          const totals = computeInvoiceTotals({ lines, discount: { percentBps }, vat: settings });
          const sum = (pick: (line: (typeof totals.lines)[number]) => number) =>
            totals.lines.reduce((total, line) => total + pick(line), 0);
          expect(sum((line) => line.documentDiscountMinor)).toBe(totals.discountMinor);
          expect(totals.subtotalMinor - totals.discountMinor).toBe(sum((line) => line.taxableMinor));
          expect(totals.netMinor + totals.vatMinor).toBe(totals.totalMinor);
          expect(totals.lines.every((line) => line.taxableMinor >= 0)).toBe(true);
          expect(totals.lines.filter((line) => line.isAgent).every((line) => line.documentDiscountMinor === 0)).toBe(
            true,
          );
        },
      ),
    );
  });
});
