import { splitAtCap } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as time from '../../time/index.js';
import { capsOf } from '../queries/caps.query.js';

/**
 * Of the free entries those that pre-fill an invoice: capped work, oldest first, up to what its cap leaves; the entry that
 * crosses it is divided there, and the rest stays in WIP as over-run (DOMAIN rule 40). Naming an entry by hand bills it anyway.
 */
export async function withinCaps(uow: UnitOfWork, entries: readonly time.BillableTime[]): Promise<string[]> {
  const engagementIds = [...new Set(entries.flatMap(({ engagementId }) => engagementId ?? []))];
  const caps = await capsOf(uow, engagementIds, { lock: true });
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
