import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * Takes every hint that has been committed and not begun, so that one look answers all of them. What commits later brings a hint of
 * its own. Answers the clients; null among them stands for all.
 */
export async function takeHints(
  uow: UnitOfWork,
  outboxId: string,
  clientIds: string[] | null,
): Promise<string[] | null> {
  const rows = await uow.query<{ clientIds: string[] | null }>(
    `UPDATE outbox SET done_at = clock_timestamp()
     WHERE practice_id = $1 AND kind = 'wip.check_alerts' AND id <> $2 AND attempts = 0 AND done_at IS NULL AND dead_at IS NULL
     RETURNING nullif(payload -> 'clientIds', 'null') AS "clientIds"`,
    [uow.practiceId, outboxId],
  );
  const all = [clientIds, ...rows.map((row) => row.clientIds)];
  return all.includes(null) ? null : [...new Set(all.flatMap((ids) => ids ?? []))];
}
