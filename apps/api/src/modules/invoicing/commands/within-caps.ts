import { splitAtCap } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as time from '../../time/index.js';

interface Cap extends Record<string, unknown> {
  engagementId: string;
  capMinor: number;
  usedMinor: number;
}

/** The caps over these entries, and what live invoices have used of them. The lock lets one draft at a time count. */
const capsOf = (uow: UnitOfWork, engagementIds: string[]): Promise<Cap[]> =>
  uow.query<Cap>(
    `SELECT e.id AS "engagementId", e.cap_minor AS "capMinor",
       (SELECT coalesce(sum(c.billed_minor), 0)::bigint FROM invoice_claims c JOIN time_entries t ON t.practice_id = c.practice_id AND t.id = c.time_entry_id
        WHERE c.practice_id = e.practice_id AND t.engagement_id = e.id AND c.released_at IS NULL) AS "usedMinor"
     FROM engagements e WHERE e.practice_id = $1 AND e.id = ANY ($2::uuid[]) AND e.billing_kind = 'capped' FOR NO KEY UPDATE OF e`,
    [uow.practiceId, engagementIds],
  );

/**
 * Of the free entries those that pre-fill an invoice: capped work, oldest first, up to what its cap leaves; the entry that
 * crosses it is divided there, and the rest stays in WIP as over-run (DOMAIN rule 40). Naming an entry by hand bills it anyway.
 */
export async function withinCaps(uow: UnitOfWork, entries: readonly time.BillableTime[]): Promise<string[]> {
  const engagementIds = [...new Set(entries.flatMap(({ engagementId }) => engagementId ?? []))];
  const caps = engagementIds.length === 0 ? [] : await capsOf(uow, engagementIds);
  const overrun = new Set<string>();
  const crossing: time.EntrySplit[] = [];
  for (const { engagementId, capMinor, usedMinor } of caps) {
    const own = entries.filter((entry) => entry.engagementId === engagementId);
    const parts = splitAtCap({
      capMinor,
      usedMinor,
      entries: own.map(({ id, wipValueMinor }) => ({ id, amountMinor: wipValueMinor })),
    });
    for (const { id, withinMinor, overrunMinor } of parts.entries) {
      if (overrunMinor === 0) continue;
      if (withinMinor > 0) crossing.push({ id, keptMinor: withinMinor });
      else overrun.add(id);
    }
  }
  const divided = await time.splitEntries(uow, crossing);
  for (const { id } of crossing) if (!divided.has(id)) overrun.add(id);
  return entries.flatMap(({ id }) => (overrun.has(id) ? [] : [id]));
}
