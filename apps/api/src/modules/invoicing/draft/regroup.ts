import { allocate, discountMinor, sumMinor, type Discount, type Grouping } from '@atlasos/domain';
import { claimsByLine, type Claim, type DraftContent, type Line } from './draft.js';
import { groupKeyOf } from './group-keys.js';
import { emptyTimeLine } from './place-entries.js';

interface Share {
  claim: Claim;
  line: Line;
  /** This entry's part of its line's discount. */
  discountMinor: number;
}

function sharesOf(line: Line, claims: readonly Claim[]): Share[] {
  const values = claims.map((claim) => claim.billedMinor);
  const shares = allocate(discountMinor(sumMinor(values), line.discount), values);
  return claims.map((claim, index) => ({ claim, line, discountMinor: shares[index] ?? 0 }));
}

/** The same percentage stays a percentage; anything else goes on as the amount it came to. */
function mergedDiscount(shares: readonly Share[]): Discount | null {
  const percents = new Set(shares.map(({ line }) => line.discount?.percentBps ?? null));
  const [percent] = percents;
  if (percents.size === 1 && percent != null) return { percentBps: percent };
  const amountMinor = sumMinor(shares.map((share) => share.discountMinor));
  return amountMinor > 0 ? { amountMinor } : null;
}

/**
 * Lays all time out anew: each entry, per service type, or one line. Prices, tax codes and discounts go along; texts that were
 * edited come back with their group. Other lines keep their order; time begins where it began.
 */
export function regroup(draft: DraftContent, grouping: Grouping): DraftContent {
  const byLine = claimsByLine(draft.claims);
  const shares = draft.lines
    .filter((line) => line.kind === 'time')
    .flatMap((line) => sharesOf(line, byLine.get(line.id) ?? []));
  shares.sort(
    (a, b) =>
      (a.claim.entry?.date ?? '').localeCompare(b.claim.entry?.date ?? '') ||
      (a.claim.timeEntryId ?? '').localeCompare(b.claim.timeEntryId ?? ''),
  );
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const { claim, line } = share;
    const key = groupKeyOf(grouping, claim.timeEntryId ?? '', claim.entry?.serviceTypeId ?? '', line.taxCode);
    const members = groups.get(key);
    if (members) members.push(share);
    else groups.set(key, [share]);
  }
  const lineOf = new Map<string, string>();
  const timeLines = [...groups].map(([key, members]) => {
    const line = { ...emptyTimeLine(key, members[0]!.line.taxCode), discount: mergedDiscount(members) };
    for (const { claim } of members) lineOf.set(claim.id, line.id);
    return line;
  });
  const firstTime = draft.lines.findIndex((line) => line.kind === 'time');
  const others = draft.lines.filter((line) => line.kind !== 'time');
  const before = draft.lines.slice(0, Math.max(firstTime, 0)).filter((line) => line.kind !== 'time').length;
  return {
    ...draft,
    grouping,
    lines: [...others.slice(0, before), ...timeLines, ...others.slice(before)],
    claims: draft.claims.map((claim) => ({ ...claim, lineId: lineOf.get(claim.id) ?? claim.lineId })),
  };
}
