import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocationsToFree, computeCreditNote, type CreditableLine, type LineCredit } from './credit-note.js';
import { computeVat, TAX_CODES, type VatSettings } from './tax.js';

const vat: VatSettings = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };
const ten: CreditableLine[] = Array.from({ length: 10 }, (_, index) => ({
  lineId: `l${index}`,
  taxCode: 'standard',
  amountMinor: 1_003,
}));
const whole = (lines: readonly CreditableLine[]): LineCredit[] =>
  lines.map(({ lineId, amountMinor }) => ({ lineId, amountMinor }));

describe('VAT of credit notes (rule 28)', () => {
  it('10 × R10.03 credited as 3 + 3 + 4 lines → 4.51, 4.52, 6.02', () => {
    const steps = [
      { from: 0, to: 3, vatMinor: 451 },
      { from: 3, to: 6, vatMinor: 452 },
      { from: 6, to: 10, vatMinor: 602 },
    ];
    for (const { from, to, vatMinor } of steps) {
      const note = computeCreditNote({
        lines: ten,
        creditedBefore: whole(ten.slice(0, from)),
        credit: { lines: whole(ten.slice(from, to)) },
        vat,
      });
      const netMinor = 1_003 * (to - from);
      expect(note).toMatchObject({ netMinor, vatMinor, totalMinor: netMinor + vatMinor, leavesNothing: to === 10 });
      expect(note.vat).toEqual([{ taxCode: 'standard', rateBps: 1500, baseMinor: netMinor, vatMinor }]);
    }
  });

  it('a full credit mirrors the invoice, lines of zero included', () => {
    const lines: CreditableLine[] = [
      ...ten,
      { lineId: 'free', taxCode: 'standard', amountMinor: 0 },
      { lineId: 'cipc', taxCode: 'out_of_scope', amountMinor: 45_000 },
    ];
    const note = computeCreditNote({ lines, creditedBefore: [], credit: { full: true }, vat });
    expect(note).toMatchObject({ ...computeVat(lines, vat), leavesNothing: true });
    expect(note.lines).toHaveLength(12);
  });

  it('a full credit after a partial one takes what is left', () => {
    const creditedBefore = [
      { lineId: 'l0', amountMinor: 3 },
      { lineId: 'l0', amountMinor: 1_000 },
      { lineId: 'l1', amountMinor: 503 },
    ];
    const note = computeCreditNote({ lines: ten, creditedBefore, credit: { full: true }, vat });
    expect(note.lines.map((line) => line.amountMinor)).toEqual([500, ...Array<number>(8).fill(1_003)]);
    expect(note).toMatchObject({ netMinor: 8_524, vatMinor: 1_505 - 226, leavesNothing: true });
  });

  it('takes VAT out of inclusive amounts', () => {
    const lines: CreditableLine[] = [{ lineId: 'a', taxCode: 'standard', amountMinor: 500_001 }];
    const inclusive = { ...vat, pricesIncludeVat: true };
    const first = computeCreditNote({
      lines,
      creditedBefore: [],
      credit: { lines: [{ lineId: 'a', amountMinor: 200_000 }] },
      vat: inclusive,
    });
    expect(first).toMatchObject({ totalMinor: 200_000, vatMinor: 26_087, netMinor: 173_913 });
    const rest = computeCreditNote({ lines, creditedBefore: first.lines, credit: { full: true }, vat: inclusive });
    expect(rest).toMatchObject({ totalMinor: 300_001, vatMinor: 65_218 - 26_087, netMinor: 434_783 - 173_913 });
  });

  it.each([
    [[{ lineId: 'l0', amountMinor: 1_004 }], 'credit_exceeds_invoice', '/lines/0/amountMinor'],
    [[{ lineId: 'l1', amountMinor: 1_000 }], 'credit_exceeds_invoice', '/lines/0/amountMinor'],
    [[{ lineId: 'l0', amountMinor: 0 }], 'invalid_amount', '/lines/0/amountMinor'],
    [[{ lineId: 'l0', amountMinor: -1 }], 'invalid_amount', '/lines/0/amountMinor'],
    [[{ lineId: 'other', amountMinor: 1 }], 'invalid_argument', '/lines/0/lineId'],
    [
      [
        { lineId: 'l0', amountMinor: 1 },
        { lineId: 'l0', amountMinor: 1 },
      ],
      'invalid_argument',
      '/lines/1/lineId',
    ],
    [[], 'invalid_argument', undefined],
  ])('refuses %j: %s', (lines, code, pointer) => {
    const creditedBefore = [{ lineId: 'l1', amountMinor: 4 }];
    const attempt = () => computeCreditNote({ lines: ten, creditedBefore, credit: { lines }, vat });
    expect(attempt).toThrow(expect.objectContaining(pointer ? { code, pointer } : { code }));
  });

  it('refuses a second full credit', () => {
    const attempt = () => computeCreditNote({ lines: ten, creditedBefore: whole(ten), credit: { full: true }, vat });
    expect(attempt).toThrow(expect.objectContaining({ code: 'invalid_argument' }));
  });

  it('any sequence of credits that empties the invoice adds up to it', () => {
    const lineArb = fc.record({
      taxCode: fc.constantFrom(...TAX_CODES),
      amountMinor: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(lineArb, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(fc.nat({ max: 100_000 }), { minLength: 8, maxLength: 8 }), { maxLength: 4 }),
        fc.boolean(),
        (parts, rounds, pricesIncludeVat) => {
          const settings = { ...vat, pricesIncludeVat };
          const lines = parts.map((part, index) => ({ ...part, lineId: String(index) }));
          const creditedBefore: LineCredit[] = [];
          const sums = { netMinor: 0, vatMinor: 0, totalMinor: 0 };
          const add = (credit: { full: true } | { lines: LineCredit[] }) => {
            const note = computeCreditNote({ lines, creditedBefore, credit, vat: settings });
            expect(note.netMinor + note.vatMinor).toBe(note.totalMinor);
            expect(note.vat.reduce((total, row) => total + row.vatMinor, 0)).toBe(note.vatMinor);
            expect(note.vat.reduce((total, row) => total + row.baseMinor, 0)).toBe(note.netMinor);
            sums.netMinor += note.netMinor;
            sums.vatMinor += note.vatMinor;
            sums.totalMinor += note.totalMinor;
            creditedBefore.push(...note.lines);
          };
          const left = (line: CreditableLine) =>
            creditedBefore
              .filter((c) => c.lineId === line.lineId)
              .reduce((rest, c) => rest - c.amountMinor, line.amountMinor);
          for (const round of rounds) {
            const credits = lines
              .map((line, index) => ({ lineId: line.lineId, amountMinor: Math.min(left(line), round[index] ?? 0) }))
              .filter((credit) => credit.amountMinor > 0);
            if (credits.length > 0) add({ lines: credits });
          }
          if (lines.some((line) => left(line) > 0)) add({ full: true });
          const { netMinor, vatMinor, totalMinor } = computeVat(lines, settings);
          expect(sums).toEqual({ netMinor, vatMinor, totalMinor });
        },
      ),
    );
  });
});

describe('freeing allocations (rule 28)', () => {
  const allocations = [
    { id: 'old', amountMinor: 50_000 },
    { id: 'new', amountMinor: 30_000 },
  ];
  it.each([
    [10_000, []],
    [20_000, []],
    [45_000, [{ id: 'new', amountMinor: 25_000 }]],
    [
      100_000,
      [
        { id: 'new', amountMinor: 30_000 },
        { id: 'old', amountMinor: 50_000 },
      ],
    ],
  ])('R1 000.00 with R800.00 allocated, %s credited, frees %j', (creditedMinor, freed) =>
    expect(allocationsToFree({ totalMinor: 100_000, creditedMinor, allocations })).toEqual(freed),
  );
});
