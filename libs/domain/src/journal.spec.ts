import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { billedParts, type BilledLine } from './journal.js';
import { computeInvoiceTotals, type DocumentLine } from './invoice-totals.js';
import { TAX_CODES } from './tax.js';
import { sumMinor } from './amount.js';

const row = (baseMinor: number, vatMinor: number) =>
  ({ taxCode: 'standard', rateBps: 1500, baseMinor, vatMinor }) as const;

describe('what a document bills, by account', () => {
  it('rule 25: fee R765.00 and CIPC R450.00 as agent', () => {
    expect(
      billedParts({
        lines: [
          { account: 'fees', taxCode: 'standard', amountMinor: 76_500 },
          { account: 'disbursements', taxCode: 'out_of_scope', amountMinor: 45_000 },
        ],
        vat: [row(76_500, 11_475), { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 45_000, vatMinor: 0 }],
        netMinor: 121_500,
      }),
    ).toEqual([
      { account: 'fees', taxCode: 'standard', rateBps: 1500, amountMinor: 76_500 },
      { account: 'disbursements', taxCode: 'out_of_scope', rateBps: 0, amountMinor: 45_000 },
    ]);
  });

  it('a discount of R100.00 over fees R600.00 and a recovered R300.00 takes 66.67 and 33.33 of them', () => {
    const lines: BilledLine[] = [
      { account: 'fees', taxCode: 'standard', amountMinor: 60_000 },
      { account: 'recoveries', taxCode: 'standard', amountMinor: 30_000 },
    ];
    expect(billedParts({ lines, vat: [row(80_000, 12_000)], netMinor: 80_000 })).toMatchObject([
      { account: 'fees', amountMinor: 53_333 },
      { account: 'recoveries', amountMinor: 26_667 },
    ]);
  });

  it('prices with VAT inside: R5 000.01 is 4 347.83 of fees', () => {
    const lines: BilledLine[] = [{ account: 'fees', taxCode: 'standard', amountMinor: 500_001 }];
    expect(billedParts({ lines, vat: [row(434_783, 65_218)], netMinor: 434_783 })).toMatchObject([
      { account: 'fees', amountMinor: 434_783 },
    ]);
  });

  it('without registration there is no code', () => {
    const lines: BilledLine[] = [{ account: 'fees', taxCode: 'standard', amountMinor: 50_000 }];
    expect(billedParts({ lines, vat: [], netMinor: 50_000 })).toEqual([
      { account: 'fees', taxCode: null, rateBps: 0, amountMinor: 50_000 },
    ]);
  });

  it('always adds up to the net amount, whatever the lines, discounts and settings', () => {
    const line = fc.record({
      kind: fc.constantFrom('fixed_fee' as const, 'disbursement' as const),
      taxCode: fc.constantFrom(...TAX_CODES),
      amountMinor: fc.integer({ min: 0, max: 1_000_000 }),
      agent: fc.boolean(),
    });
    const settings = fc.record({
      vatRegistered: fc.boolean(),
      vatRateBps: fc.constantFrom(1500, 2100),
      pricesIncludeVat: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        settings,
        fc.integer({ min: 1, max: 9_000 }),
        (given, vat, bps) => {
          const lines = given.map(({ kind, taxCode, amountMinor, agent }): DocumentLine => {
            const disbursementKind = kind === 'disbursement' ? (agent ? 'agent' : 'recovered') : null;
            return { kind, taxCode, amountMinor, disbursementKind };
          });
          const totals = computeInvoiceTotals({ lines, discount: { percentBps: bps }, vat });
          const billed = totals.lines.map(({ amountMinor, taxCode, isAgent }, index): BilledLine => {
            const other = lines[index]!.kind === 'disbursement' ? 'recoveries' : 'fees';
            return { account: isAgent ? 'disbursements' : other, taxCode, amountMinor };
          });
          const parts = billedParts({ lines: billed, vat: totals.vat, netMinor: totals.netMinor });
          expect(sumMinor(parts.map(({ amountMinor }) => amountMinor))).toBe(totals.netMinor);
          const paid = parts.filter(({ account }) => account === 'disbursements');
          expect(sumMinor(paid.map(({ amountMinor }) => amountMinor))).toBe(totals.agentMinor);
        },
      ),
    );
  });
});
