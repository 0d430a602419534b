import {
  computeInvoiceTotals,
  discountMinor,
  groupTimeEntries,
  isAgentDisbursement,
  lineAmountMinor,
  sumMinor,
  type Discount,
  type VatSettings,
} from '@atlasos/domain';
import { claimsByLine, type Claim, type ComputedDraft, type DraftContent, type Line } from './draft.js';
import { defaultText } from './group-keys.js';

/** A fixed discount shrinks with what it is taken from, so that taking work off a draft is never refused. */
function fitting(discount: Discount | null, baseMinor: number): Discount | null {
  if (discount?.amountMinor == null || discount.amountMinor <= baseMinor) return discount;
  return baseMinor > 0 ? { amountMinor: baseMinor } : null;
}

function timeLine(line: Line, claims: readonly Claim[], texts: Record<string, string>): Line {
  const work = claims.flatMap((claim) => (claim.entry ? [{ claim, entry: claim.entry }] : []));
  work.sort(
    (a, b) =>
      a.entry.date.localeCompare(b.entry.date) || (a.claim.timeEntryId ?? '').localeCompare(b.claim.timeEntryId ?? ''),
  );
  const [group] = groupTimeEntries(
    work.map(({ claim, entry }) => ({ ...entry, id: claim.id, amountMinor: claim.billedMinor })),
    'single',
  );
  if (!group) throw new Error('A time line without entries is no line.');
  const entries = work.map(({ entry }) => entry);
  return {
    ...line,
    description:
      line.groupKey === null ? line.description : (texts[line.groupKey] ?? defaultText(line.groupKey, entries)),
    serviceTypeId: group.serviceTypeId,
    date: group.fromDate === group.toDate ? group.fromDate : null,
    minutes: group.minutes,
    quantityMilli: null,
    unitPriceMinor: group.hourlyRateMinor,
    grossMinor: group.amountMinor,
  };
}

function pricedLine(line: Line, claims: readonly Claim[]): Line {
  const claim = claims[0];
  const ownMinor = lineAmountMinor((line.quantityMilli ?? 1000) / 1000, line.unitPriceMinor ?? 0);
  if (!claim || claim.billedMinor === ownMinor) return { ...line, grossMinor: ownMinor };
  // Written down or up: quantity and price print what is charged now.
  return { ...line, quantityMilli: 1000, unitPriceMinor: claim.billedMinor, grossMinor: claim.billedMinor };
}

/**
 * Every figure of a draft, from its claims, prices and discounts: the one place that does this, for each change of a draft,
 * its preview and its finalising alike (DOMAIN rules 4–7, 13, 25, 26). Drops time lines without entries; numbers positions.
 */
export function computeDraft(draft: DraftContent, vat: VatSettings): ComputedDraft {
  const byLine = claimsByLine(draft.claims);
  const lines = draft.lines
    .filter((line) => line.kind !== 'time' || byLine.has(line.id))
    .map((line) =>
      line.kind === 'time'
        ? timeLine(line, byLine.get(line.id) ?? [], draft.lineTexts)
        : pricedLine(line, byLine.get(line.id) ?? []),
    )
    .map((line, position) => ({ ...line, position, discount: fitting(line.discount, line.grossMinor) }));
  const discounted = lines
    .filter((line) => !isAgentDisbursement(line))
    .map((line) => line.grossMinor - discountMinor(line.grossMinor, line.discount));
  const discount = fitting(draft.discount, sumMinor(discounted));
  const totals = computeInvoiceTotals({
    lines: lines.map((line) => ({ ...line, amountMinor: line.grossMinor })),
    discount,
    vat,
  });
  return {
    ...draft,
    discount,
    lines: lines.map((line, index) => ({
      ...line,
      amountMinor: totals.lines[index]!.amountMinor,
      taxCode: totals.lines[index]!.taxCode,
    })),
    vat: totals.vat,
    netMinor: totals.netMinor,
    vatMinor: totals.vatMinor,
    totalMinor: totals.totalMinor,
  };
}
