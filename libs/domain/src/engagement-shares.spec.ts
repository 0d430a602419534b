import { describe, expect, it } from '@jest/globals';
import { engagementShares } from './engagement-shares.js';

const line = (id: string, taxableMinor: number, rateBps = 1500) => ({ id, taxableMinor, rateBps });
const shares = (input: Omit<Parameters<typeof engagementShares>[0], 'vat'>, pricesIncludeVat = false) =>
  Object.fromEntries(engagementShares({ ...input, vat: { pricesIncludeVat } }));

describe('what of an invoice belongs to an engagement', () => {
  it('is all of it when all lines do, VAT included', () => {
    const parts = [{ lineId: 'a', engagementId: 'E', amountMinor: 1 }];
    expect(shares({ totalMinor: 920_000, lines: [line('a', 800_000)], parts })).toEqual({ E: 920_000 });
  });

  it('leaves out lines of no engagement, at their own rate of VAT', () => {
    // R1 000.00 with 15 % is R1 150.00, beside R450.00 as agent: R1 600.00.
    expect(
      shares({
        totalMinor: 160_000,
        lines: [line('a', 100_000), line('b', 45_000, 0)],
        parts: [{ lineId: 'a', engagementId: 'E', amountMinor: 1 }],
      }),
    ).toEqual({ E: 115_000 });
  });

  it('divides a grouped line by its work', () => {
    // R300.00 with VAT R345.00: two thirds E, a third of no engagement.
    const parts = [
      { lineId: 'a', engagementId: 'E', amountMinor: 20_000 },
      { lineId: 'a', engagementId: null, amountMinor: 10_000 },
    ];
    expect(shares({ totalMinor: 34_500, lines: [line('a', 30_000)], parts })).toEqual({ E: 23_000 });
  });

  it('adds up to the cent between two engagements, also where VAT was rounded on the sum', () => {
    // 3 × R10.10 → VAT R4.55, total R34.85: 11.62 + 11.62 + 11.61.
    const lines = ['a', 'b', 'c'].map((id) => line(id, 1_010));
    const parts = ['a', 'b', 'c'].map((lineId, at) => ({ lineId, engagementId: at < 2 ? 'E' : 'F', amountMinor: 1 }));
    expect(shares({ totalMinor: 3_485, lines, parts })).toEqual({ E: 2_324, F: 1_161 });
  });

  it('takes amounts as they are where they contain VAT, and nothing of an invoice that comes to nothing', () => {
    const parts = [{ lineId: 'a', engagementId: 'E', amountMinor: 1 }];
    expect(shares({ totalMinor: 500_001, lines: [line('a', 500_001)], parts }, true)).toEqual({ E: 500_001 });
    expect(shares({ totalMinor: 0, lines: [line('a', 0)], parts })).toEqual({});
  });
});
