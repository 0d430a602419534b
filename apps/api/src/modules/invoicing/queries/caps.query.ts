import { splitAtCap } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Cap extends Record<string, unknown> {
  engagementId: string;
  title: string;
  capMinor: number;
  /** Of it on live invoices, drafts included. */
  usedMinor: number;
}

/** The caps of these engagements; those without one are left out. The lock lets one draft at a time count. */
export const capsOf = async (
  uow: UnitOfWork,
  engagementIds: readonly string[],
  options: { lock: boolean },
): Promise<Cap[]> =>
  engagementIds.length === 0
    ? []
    : uow.query<Cap>(
        `SELECT e.id AS "engagementId", e.title, e.cap_minor AS "capMinor",
           (SELECT coalesce(sum(c.billed_minor), 0)::bigint FROM invoice_claims c JOIN time_entries t ON t.practice_id = c.practice_id AND t.id = c.time_entry_id
            WHERE c.practice_id = e.practice_id AND t.engagement_id = e.id AND c.released_at IS NULL) AS "usedMinor"
         FROM engagements e WHERE e.practice_id = $1 AND e.id = ANY ($2::uuid[]) AND e.billing_kind = 'capped' ${options.lock ? 'FOR NO KEY UPDATE OF e' : ''}`,
        [uow.practiceId, engagementIds],
      );

interface FreeTime {
  id: string;
  engagementId: string | null;
  wipValueMinor: number;
}

/** Which of these entries, oldest first, are beyond the cap of their engagement; by id, with its title. */
export function beyondCaps(entries: readonly FreeTime[], caps: readonly Cap[]): Map<string, string> {
  const beyond = new Map<string, string>();
  for (const { engagementId, title, capMinor, usedMinor } of caps) {
    const own = entries.filter((entry) => entry.engagementId === engagementId);
    const amounts = own.map(({ id, wipValueMinor }) => ({ id, amountMinor: wipValueMinor }));
    for (const { id, overrunMinor } of splitAtCap({ capMinor, usedMinor, entries: amounts }).entries)
      if (overrunMinor > 0) beyond.set(id, title);
  }
  return beyond;
}
