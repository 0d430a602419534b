import { computeInvoiceTotals, GROUPINGS, sumMinor, timeValueMinor, type Grouping } from '@atlasos/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustTo, withoutClaims } from './change-work.js';
import { changeLine } from './change-line.js';
import { computeDraft } from './compute-draft.js';
import type { DraftContent } from './draft.js';
import { fixedFeeLine } from './place-disbursements.js';
import { placeEntries, type LooseClaim } from './place-entries.js';
import { regroup } from './regroup.js';

const VAT = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };
const EMPTY: DraftContent = { grouping: 'entry', discount: null, lineTexts: {}, lines: [], claims: [] };

function entry(
  n: number,
  minutes: number,
  more: { service?: string; rate?: number; date?: string; text?: string } = {},
): LooseClaim {
  const { service = 'books', rate = 85_000, date = '2026-11-20', text = `Entry ${n}` } = more;
  const value = timeValueMinor(minutes, rate);
  return {
    id: `claim-${n}`,
    timeEntryId: `entry-${n}`,
    disbursementId: null,
    wipValueMinor: value,
    billedMinor: value,
    adjustReason: null,
    released: false,
    entry: {
      date,
      serviceTypeId: service,
      serviceTypeName: service,
      description: text,
      minutes,
      hourlyRateMinor: rate,
    },
  };
}

const fee = (unitPriceMinor: number) =>
  fixedFeeLine({ description: 'Fee', quantityMilli: 1000, unitPriceMinor, taxCode: 'standard' });

describe('a draft', () => {
  it('puts entries in the order of their days, whenever they come', () => {
    const first = computeDraft(
      placeEntries(EMPTY, [entry(1, 60, { date: '2026-11-02' }), entry(3, 60, { date: '2026-11-20' })]),
      VAT,
    );
    const { lines } = computeDraft(placeEntries(first, [entry(2, 60, { date: '2026-11-11' })]), VAT);
    expect(lines.map(({ description, position, date }) => [description, position, date])).toEqual([
      ['Entry 1', 0, '2026-11-02'],
      ['Entry 2', 1, '2026-11-11'],
      ['Entry 3', 2, '2026-11-20'],
    ]);
  });

  it('adds entries to the group that is there', () => {
    const grouped = computeDraft(
      placeEntries({ ...EMPTY, grouping: 'service' }, [entry(1, 60), entry(2, 30, { service: 'advice' })]),
      VAT,
    );
    const { lines } = computeDraft(placeEntries(grouped, [entry(3, 30)]), VAT);
    expect(lines.map(({ minutes, amountMinor }) => [minutes, amountMinor])).toEqual([
      [90, 127_500],
      [30, 42_500],
    ]);
  });

  it('says the service where an entry says nothing, and the proposed text again once an edited one is emptied', () => {
    const draft = computeDraft(placeEntries(EMPTY, [entry(1, 60, { text: '' })]), VAT);
    const id = draft.lines[0]!.id;
    const edited = computeDraft(changeLine(draft, id, { description: 'Cash book' }), VAT);
    const emptied = computeDraft(changeLine(edited, id, { description: '' }), VAT);
    expect([draft, edited, emptied].map(({ lines }) => lines[0]?.description)).toEqual(['books', 'Cash book', 'books']);
  });

  it('keeps an edited text beside a changed tax code', () => {
    const draft = computeDraft(placeEntries({ ...EMPTY, grouping: 'single' }, [entry(1, 60)]), VAT);
    const id = draft.lines[0]!.id;
    const edited = computeDraft(changeLine(draft, id, { description: 'All of it' }), VAT);
    const zero = computeDraft(changeLine(edited, id, { taxCode: 'zero' }), VAT);
    expect(zero).toMatchObject({ lines: [{ description: 'All of it', taxCode: 'zero' }], vatMinor: 0 });
  });

  it('leaves other lines where they are when time is laid out anew', () => {
    const placed = placeEntries({ ...EMPTY, lines: [fee(100)] }, [entry(1, 60), entry(2, 60)]);
    const moved = { ...placed, lines: [placed.lines[2]!, ...placed.lines.slice(0, 2), fee(200)] };
    const before = computeDraft(moved, VAT);
    expect(before.lines.map(({ kind }) => kind)).toEqual(['fixed_fee', 'time', 'time', 'fixed_fee']);
    expect(computeDraft(regroup(before, 'single'), VAT).lines.map(({ kind }) => kind)).toEqual([
      'fixed_fee',
      'time',
      'fixed_fee',
    ]);
  });

  it('bills three hours of R850.00 at R2 000.00, and prints no rate that would not multiply', () => {
    const draft = computeDraft(placeEntries(EMPTY, [entry(1, 60), entry(2, 60), entry(3, 60)]), VAT);
    const adjusted = computeDraft(
      adjustTo(draft, { timeEntryIds: ['entry-1', 'entry-2', 'entry-3'] }, 200_000, 'Agreed'),
      VAT,
    );
    // 550.00 off, spread as 183.34 + 183.33 + 183.33.
    expect(adjusted.lines.map((line) => line.amountMinor)).toEqual([66_666, 66_667, 66_667]);
    expect(adjusted.lines.map((line) => line.unitPriceMinor)).toEqual([null, null, null]);
  });

  it('drops a line with its last entry, and no fee', () => {
    const placed = placeEntries({ ...EMPTY, lines: [fee(100)] }, [entry(1, 60)]);
    const { lines } = computeDraft(withoutClaims(placed, placed.claims), VAT);
    expect(lines.map(({ kind }) => kind)).toEqual(['fixed_fee']);
  });

  const entries = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 1440 }),
      rate: fc.integer({ min: 1, max: 500_000 }),
      service: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 40 },
  );
  const groupings = fc.array(fc.constantFrom<Grouping>(...GROUPINGS), { maxLength: 4 });

  it('loses no cent and no entry by any grouping, and its lines add up to its totals', () => {
    fc.assert(
      fc.property(entries, groupings, fc.integer({ min: 0, max: 10_000 }), (work, changes, percentBps) => {
        const loose = work.map(({ minutes, rate, service }, n) => entry(n, minutes, { rate, service }));
        const start = computeDraft(
          { ...placeEntries(EMPTY, loose), discount: percentBps > 0 ? { percentBps } : null },
          VAT,
        );
        const end = changes.reduce((draft, grouping) => computeDraft(regroup(draft, grouping), VAT), start);
        expect(sumMinor(end.lines.map((line) => line.grossMinor))).toBe(
          sumMinor(loose.map((claim) => claim.wipValueMinor)),
        );
        expect(end.totalMinor).toBe(start.totalMinor);
        expect(new Set(end.claims.map((claim) => claim.lineId))).toEqual(new Set(end.lines.map(({ id }) => id)));
        const totals = computeInvoiceTotals({
          lines: end.lines.map((line) => ({ ...line, amountMinor: line.grossMinor })),
          discount: end.discount,
          vat: VAT,
        });
        expect(sumMinor(totals.lines.map((line) => line.taxableMinor))).toBe(end.netMinor);
        for (const line of end.lines) {
          if (line.unitPriceMinor !== null)
            expect(timeValueMinor(line.minutes ?? 0, line.unitPriceMinor)).toBe(line.grossMinor);
        }
      }),
      { numRuns: 60 },
    );
  });
});
