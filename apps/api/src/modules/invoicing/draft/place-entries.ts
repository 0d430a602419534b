import type { TaxCode } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Claim, DraftContent, Line } from './draft.js';
import { groupKeyOf } from './group-keys.js';

/** An entry that was just claimed and stands on no line yet. */
export type LooseClaim = Omit<Claim, 'lineId'> & { timeEntryId: string; entry: NonNullable<Claim['entry']> };

export const emptyTimeLine = (groupKey: string | null, taxCode: TaxCode, description = ''): Line => ({
  id: uuidv7(),
  position: 0,
  kind: 'time',
  description,
  serviceTypeId: null,
  date: null,
  minutes: 0,
  quantityMilli: null,
  unitPriceMinor: null,
  grossMinor: 0,
  discount: null,
  amountMinor: 0,
  taxCode,
  disbursementId: null,
  disbursementKind: null,
  groupKey,
});

/** Where a new time line goes: by date among the lines of single entries, else after the last time line, else on top. */
function placeOf(lines: readonly Line[], date: string): number {
  const later = lines.findIndex(
    (line) => line.groupKey?.startsWith('entry:') && line.date !== null && line.date > date,
  );
  if (later >= 0) return later;
  return lines.findLastIndex((line) => line.kind === 'time') + 1;
}

/** Puts claimed entries on the lines that the draft's grouping asks for (DOMAIN rule 20). */
export function placeEntries(draft: DraftContent, loose: readonly LooseClaim[]): DraftContent {
  const lines = [...draft.lines];
  const byKey = new Map(lines.flatMap((line) => (line.groupKey === null ? [] : [[line.groupKey, line] as const])));
  const claims = loose.map((claim): Claim => {
    const key = groupKeyOf(draft.grouping, claim.timeEntryId, claim.entry.serviceTypeId, 'standard');
    let line = byKey.get(key);
    if (!line) {
      line = { ...emptyTimeLine(key, 'standard'), date: claim.entry.date };
      byKey.set(key, line);
      lines.splice(placeOf(lines, claim.entry.date), 0, line);
    }
    return { ...claim, lineId: line.id };
  });
  return { ...draft, lines, claims: [...draft.claims, ...claims] };
}

/** Puts claimed entries on one line of their own, with a text of one's own. */
export function placeOnOwnLine(
  draft: DraftContent,
  loose: readonly LooseClaim[],
  description: string,
): { draft: DraftContent; lineId: string } {
  const line = emptyTimeLine(null, 'standard', description);
  const lines = [...draft.lines];
  lines.splice(placeOf(lines, '9999-12-31'), 0, line);
  const claims = loose.map((claim): Claim => ({ ...claim, lineId: line.id }));
  return { draft: { ...draft, lines, claims: [...draft.claims, ...claims] }, lineId: line.id };
}
