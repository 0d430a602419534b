import { describe, expect, it } from '@jest/globals';
import { karooBlooms } from '../../../../test/support/pdf/karoo-blooms.js';
import { abridged, notRegistered } from '../../../../test/support/pdf/variants.js';
import type { DocumentData, PrintedTotals } from '../document-data.js';
import { formatFor } from '../layout/format.js';
import { summaryOf } from './summary-rows.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const rowsOf = (data: DocumentData) => {
  const { rows, final } = summaryOf(data, formatFor(data));
  return [...rows, final].map(({ label, amountMinor }) => [plain(label), amountMinor]);
};
const having = (data: DocumentData, totals: Partial<PrintedTotals>) => ({
  ...data,
  totals: { ...data.totals, ...totals },
});

describe('what stands under the lines', () => {
  it('parts what was paid as agent from what bears VAT', () => {
    expect(rowsOf(karooBlooms)).toEqual([
      ['Time and fixed fee, without VAT', 1279400],
      ['VAT 15 % on 12 794,00', 191910],
      ['Paid on your behalf, no VAT', 45000],
      ['Total due', 1516310],
    ]);
  });

  it('is the total alone when nothing needs to be told apart', () => {
    const data = { ...notRegistered, sections: notRegistered.sections.slice(0, 1) };
    expect(rowsOf(having(data, { agentMinor: 0 }))).toEqual([['Total due', 1324400]]);
  });

  it('names what is zero-rated, exempt and outside VAT, with its base', () => {
    const vat = [
      { taxCode: 'standard', rateBps: 1500, baseMinor: 100000, vatMinor: 15000 },
      { taxCode: 'standard', rateBps: 1450, baseMinor: 10000, vatMinor: 1450 },
      { taxCode: 'zero', rateBps: 0, baseMinor: 20000, vatMinor: 0 },
      { taxCode: 'exempt', rateBps: 0, baseMinor: 30000, vatMinor: 0 },
      { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 50000, vatMinor: 0 },
    ] as const;
    const data = having(karooBlooms, { vat: [...vat], netMinor: 210000, vatMinor: 16450, totalMinor: 226450 });
    expect(rowsOf(data)).toEqual([
      ['Time and fixed fee, without VAT', 165000],
      ['VAT 15 % on 1 000,00', 15000],
      ['VAT 14,5 % on 100,00', 1450],
      ['Zero-rated, VAT 0 % on 200,00', 0],
      ['Exempt, no VAT on 300,00', 0],
      ['Outside VAT, none on 50,00', 0],
      ['Paid on your behalf, no VAT', 45000],
      ['Total due', 226450],
    ]);
  });

  it('shows a discount between the lines and the net', () => {
    const data = having(abridged, {
      discountMinor: 18000,
      discountBps: 1000,
      netMinor: 162000,
      vat: [{ taxCode: 'standard', rateBps: 1500, baseMinor: 162000, vatMinor: 24300 }],
      vatMinor: 24300,
      totalMinor: 186300,
    });
    expect(rowsOf(data)).toEqual([
      ['Fixed fee', 180000],
      ['Discount 10 %', -18000],
      ['After discount, without VAT', 162000],
      ['VAT 15 % on 1 620,00', 24300],
      ['Total due', 186300],
    ]);
  });

  it('takes off what has been paid and credited, and ends with what is due', () => {
    const data = having(abridged, {
      settlements: [
        { kind: 'deposit', date: '2026-10-01', reference: 'DEP-7', amountMinor: 50000 },
        { kind: 'credited', date: null, reference: 'CN-2026-0009', amountMinor: 7000 },
      ],
      dueMinor: 150000,
    });
    expect(rowsOf(data).slice(-4)).toEqual([
      ['Total', 207000],
      ['Deposit 1 Oct 2026 DEP-7', -50000],
      ['Credited CN-2026-0009', -7000],
      ['Amount due', 150000],
    ]);
  });
});
