import { formatDate, type IsoDate, type TaxCode } from '@atlasos/domain';
import type { DraftContent } from './draft.js';
import { fixedFeeLine } from './place-disbursements.js';

/** Something that an engagement makes due, as a line prints it. */
export interface DueToPlace {
  milestoneId: string | null;
  periodStart: IsoDate | null;
  title: string | null;
  amountMinor: number;
  engagement: { id: string; title: string; taxCode: TaxCode };
}

/** Which line bills which due item. */
export interface PlacedDue {
  lineId: string;
  engagementId: string;
  milestoneId: string | null;
  periodStart: IsoDate | null;
}

function textOf({ engagement, title, periodStart }: DueToPlace): string {
  if (title !== null) return `${engagement.title}: ${title}`;
  return periodStart === null ? engagement.title : `${engagement.title}, from ${formatDate(periodStart)}`;
}

/** One line a due item, after time and before disbursements (DOMAIN rule 40). */
export function placeDues(
  draft: DraftContent,
  dues: readonly DueToPlace[],
): { draft: DraftContent; placed: PlacedDue[] } {
  const lines = dues.map((due) =>
    fixedFeeLine({
      description: textOf(due),
      quantityMilli: 1000,
      unitPriceMinor: due.amountMinor,
      taxCode: due.engagement.taxCode,
    }),
  );
  const at = draft.lines.findLastIndex(({ kind }) => kind !== 'disbursement') + 1;
  const placed = dues.map(({ engagement, milestoneId, periodStart }, index) => ({
    lineId: lines[index]!.id,
    engagementId: engagement.id,
    milestoneId,
    periodStart,
  }));
  return { draft: { ...draft, lines: draft.lines.toSpliced(at, 0, ...lines) }, placed };
}
