import { describe, expect, it } from '@jest/globals';
import type { DocumentData, DocumentRow } from '../../../platform/pdf/index.js';
import { presentLines } from './portal-lines.presenter.js';

const row = (description: string, more: Partial<DocumentRow> = {}): DocumentRow => ({
  date: null,
  description,
  quantityText: null,
  rateMinor: null,
  taxCode: 'standard',
  rateBps: 1500,
  amountMinor: 100,
  ...more,
});

const print = {
  currency: 'ZAR',
  locale: 'en-ZA',
  sections: [
    { kind: 'time', rows: [row('Cash book'), row('Call')] },
    {
      kind: 'disbursement',
      rows: [row('Courier', { discount: { percentBps: null, amountMinor: 1_250 }, detail: 'To Gqeberha' })],
    },
    { kind: 'agent', rows: [row('CIPC annual return')] },
  ],
} as unknown as DocumentData;

describe('the lines of a document on the portal', () => {
  it('know their kind, and time its minutes', () => {
    expect(
      presentLines(print, [90, 20]).map(({ kind, disbursementKind, minutes }) => [kind, disbursementKind, minutes]),
    ).toEqual([
      ['time', null, 90],
      ['time', null, 20],
      ['disbursement', 'recovered', null],
      ['disbursement', 'agent', null],
    ]);
  });

  it('have no minutes rather than those of another line', () => {
    expect(presentLines(print, [90]).map(({ minutes }) => minutes)).toEqual([null, null, null, null]);
  });

  it('say their discount', () => {
    expect(presentLines(print, [])[2]).toMatchObject({ detail: 'To Gqeberha, Less discount of 12,50' });
  });
});
