import { describe, expect, it } from '@jest/globals';
import { computeQuoteTotals, quoteLineAmountMinor, type QuoteLine } from './quote-totals.js';

const vat = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };
const lines: QuoteLine[] = [
  { id: 'a', kind: 'hours', taxCode: 'standard', estimatedMinutes: 50, hourlyRateMinor: 85_000 },
  { id: 'b', kind: 'fixed_fee', taxCode: 'standard', quantity: '1.5', unitPriceMinor: 10_000, optional: true },
  { id: 'c', kind: 'disbursement', taxCode: 'out_of_scope', disbursementKind: 'agent', unitPriceMinor: 45_000 },
  { id: 'd', kind: 'fixed_fee', taxCode: 'zero', unitPriceMinor: 1_000, optional: true },
];

describe('quote totals (rule 38)', () => {
  it('values each kind of line', () =>
    expect(lines.map(quoteLineAmountMinor)).toEqual([70_833, 15_000, 45_000, 1_000]));

  it.each([
    ['none' as const, ['a', 'c'], 115_833, 10_625],
    ['all' as const, ['a', 'b', 'c', 'd'], 131_833, 12_875],
    [['b'], ['a', 'b', 'c'], 130_833, 12_875],
    [['unknown', 'a'], ['a', 'c'], 115_833, 10_625],
  ])('with options %j counts %j', (chosen, lineIds, netMinor, vatMinor) => {
    const totals = computeQuoteTotals({ lines, vat }, chosen);
    expect(totals).toMatchObject({ lineIds, netMinor, vatMinor, totalMinor: netMinor + vatMinor, agentMinor: 45_000 });
  });
});
