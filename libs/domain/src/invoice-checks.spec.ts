import { describe, expect, it } from '@jest/globals';
import { documentHeading, invoiceProblems, taxInvoiceForm, type InvoiceToCheck } from './invoice-checks.js';

const complete: InvoiceToCheck = {
  practice: { name: 'Maseko Accounting', address: '112 Bree Street', vatRegistered: true, vatNumber: '4310304052' },
  client: { name: 'Karoo Blooms', billingAddress: '27 Caledon Street' },
  currency: 'ZAR',
  totalMinor: 500_001,
  lines: [{ description: 'VAT201 for October', taxCode: 'standard' }],
};
const pointers = (changes: Partial<InvoiceToCheck>) =>
  invoiceProblems({ ...complete, ...changes }).map((problem) => problem.pointer);
const nobody = { name: ' ', billingAddress: null };

describe('what the law asks of a tax invoice (rule 24)', () => {
  it.each([
    [500_000, false, 'ZAR', 'abridged'],
    [500_001, false, 'ZAR', 'full'],
    [100, true, 'ZAR', 'full'],
    [100, false, 'USD', 'full'],
  ])('%s, zero-rated line %s, %s → %s', (totalMinor, hasZeroRated, currency, form) => {
    expect(taxInvoiceForm({ vatRegistered: true, currency, totalMinor, hasZeroRated })).toBe(form);
    expect(taxInvoiceForm({ vatRegistered: false, currency, totalMinor, hasZeroRated })).toBe('none');
  });

  it('finds nothing missing in a complete one', () => expect(pointers({})).toEqual([]));

  it.each<[string, Partial<InvoiceToCheck>, string[]]>([
    ['above R5 000.00 without recipient', { client: nobody }, ['/client/name', '/client/billingAddress']],
    ['at R5 000.00 without recipient', { client: nobody, totalMinor: 500_000 }, []],
    [
      'small, zero-rated, without recipient',
      { client: nobody, totalMinor: 100, lines: [{ description: 'Export', taxCode: 'zero' }] },
      ['/client/name', '/client/billingAddress'],
    ],
    [
      'small, without the supplier',
      { totalMinor: 100, practice: { vatRegistered: true } },
      ['/practice/name', '/practice/address', '/practice/vatNumber'],
    ],
    ['not registered', { practice: { name: 'L Maseko', vatRegistered: false }, client: nobody }, []],
    ['without lines', { lines: [] }, ['/lines']],
    ['without description', { lines: [{ description: '', taxCode: 'standard' }] }, ['/lines/0/description']],
  ])('%s', (_, changes, expected) => expect(pointers(changes)).toEqual(expected));

  it('says "Tax Invoice" only when registered', () => {
    expect([documentHeading('invoice', true), documentHeading('invoice', false)]).toEqual(['Tax Invoice', 'Invoice']);
    for (const kind of ['invoice', 'credit_note', 'quote'] as const)
      expect(documentHeading(kind, false)).not.toMatch(/tax/i);
  });
});
