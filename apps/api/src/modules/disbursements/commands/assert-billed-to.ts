import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';

/** The client must be known and active, the engagement its own. Throws `not_found` or `client_archived`. */
export async function assertBilledTo(uow: UnitOfWork, clientId: string, engagementId: string | null): Promise<void> {
  const row = await uow.first<{ status: string; engagementFound: boolean }>(
    `SELECT status, $3::uuid IS NULL OR EXISTS (SELECT FROM engagements WHERE practice_id = $1 AND id = $3 AND client_id = $2) AS "engagementFound"
     FROM clients WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, clientId, engagementId],
  );
  if (!row?.engagementFound) throw notFound();
  if (row.status === 'archived')
    throw new AppError('client_archived', 'This client is archived. Make it active again to spend money for it.');
}
