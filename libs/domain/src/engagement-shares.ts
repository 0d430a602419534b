import { allocate } from './allocate.js';
import { sumMinor } from './amount.js';
import type { ComputedLine } from './invoice-totals.js';
import { vatOnNetMinor, type VatSettings } from './tax.js';

/** Work of an engagement on a line; of none with null. */
export interface LinePart {
  lineId: string;
  engagementId: string | null;
  /** minor units ≥ 0; where a line is all of one engagement any weight will do */
  amountMinor: number;
}

/**
 * What of an invoice's total, VAT included, belongs to each engagement: as much as a deposit held for it may pay (rule 40).
 * The total is spread over the lines and each line over its work by largest remainder; a line without work belongs to none.
 * @returns shares above 0 by engagement; together at most `totalMinor`
 */
export function engagementShares(input: {
  totalMinor: number;
  lines: readonly (Pick<ComputedLine, 'taxableMinor' | 'rateBps'> & { id: string })[];
  parts: readonly LinePart[];
  vat: Pick<VatSettings, 'pricesIncludeVat'>;
}): Map<string, number> {
  const weights = input.lines.map(({ taxableMinor, rateBps }) =>
    input.vat.pricesIncludeVat ? taxableMinor : taxableMinor + vatOnNetMinor(taxableMinor, rateBps),
  );
  const shares = new Map<string, number>();
  if (sumMinor(weights) === 0) return shares;
  allocate(input.totalMinor, weights).forEach((lineMinor, index) => {
    const parts = input.parts.filter(({ lineId }) => lineId === input.lines[index]!.id);
    if (lineMinor === 0 || parts.length === 0) return;
    const worth = parts.map(({ amountMinor }) => amountMinor);
    const split = allocate(lineMinor, sumMinor(worth) === 0 ? parts.map(() => 1) : worth);
    parts.forEach(({ engagementId }, part) => {
      if (engagementId !== null && split[part]! > 0)
        shares.set(engagementId, (shares.get(engagementId) ?? 0) + split[part]!);
    });
  });
  return shares;
}
