import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import { duesOfClient, type DueOfClient } from '../../engagements/index.js';
import type { PlacedDue } from '../draft/place-dues.js';

const keyOf = (engagementId: string, { milestoneId, periodStart }: Pick<PlacedDue, 'milestoneId' | 'periodStart'>) =>
  [engagementId, milestoneId, periodStart].join(' ');

/** What a client's engagements have made due and no live invoice bills yet, oldest first. */
export async function unbilledDues(
  uow: UnitOfWork,
  { clientId, upTo }: { clientId: string; upTo: string },
): Promise<DueOfClient[]> {
  const dues = await duesOfClient(uow, clientId, upTo);
  if (dues.length === 0) return [];
  const billed = await uow.query<PlacedDue & { [column: string]: unknown }>(
    `SELECT engagement_id AS "engagementId", milestone_id AS "milestoneId", period_start AS "periodStart" FROM invoice_due_claims
     WHERE practice_id = $1 AND engagement_id = ANY ($2::uuid[]) AND released_at IS NULL`,
    [uow.practiceId, [...new Set(dues.map(({ engagement }) => engagement.id))]],
  );
  const known = new Set(billed.map((due) => keyOf(due.engagementId, due)));
  return dues.filter((due) => !known.has(keyOf(due.engagement.id, due)));
}

/** Ties due items to their lines, once they are written: a unique index decides that each is billed once. Throws `already_claimed`. */
export async function claimDues(uow: UnitOfWork, invoiceId: string, dues: readonly PlacedDue[]): Promise<void> {
  if (dues.length === 0) return;
  const rows = dues.map(({ lineId, engagementId, milestoneId, periodStart }) => ({
    line_id: lineId,
    engagement_id: engagementId,
    milestone_id: milestoneId,
    period_start: periodStart,
  }));
  try {
    await uow.execute(
      `INSERT INTO invoice_due_claims (practice_id, invoice_id, line_id, engagement_id, milestone_id, period_start)
       SELECT $1, $2, line_id, engagement_id, milestone_id, period_start FROM jsonb_populate_recordset(NULL::invoice_due_claims, $3::jsonb)`,
      [uow.practiceId, invoiceId, JSON.stringify(rows)],
    );
  } catch (error) {
    if (!violates(error, 'invoice_due_claims_once')) throw error;
    throw new AppError('already_claimed', 'Some of these fees are on another invoice. Load the list again.');
  }
}

/** Lets what credited lines billed fall due again. */
export async function releaseDues(uow: UnitOfWork, invoiceId: string, lineIds: readonly string[]): Promise<void> {
  await uow.execute(
    `UPDATE invoice_due_claims SET released_at = app_now() WHERE practice_id = $1 AND invoice_id = $2 AND line_id = ANY ($3::uuid[]) AND released_at IS NULL`,
    [uow.practiceId, invoiceId, lineIds],
  );
}
