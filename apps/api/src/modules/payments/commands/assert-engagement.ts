import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** A deposit is held for work of the client that paid it. Throws `not_found`, `invalid_request`. */
export async function assertEngagement(
  uow: UnitOfWork,
  { clientId, engagementId }: { clientId: string; engagementId?: string | null },
): Promise<void> {
  if (engagementId == null) return;
  const found = await uow.first<{ clientId: string }>(
    `SELECT client_id AS "clientId" FROM engagements WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, engagementId],
  );
  const refuse = (code: 'not_found' | 'invalid_request', detail: string) =>
    new AppError(code, detail, { errors: [{ pointer: '/engagementId', detail }] });
  if (!found) throw refuse('not_found', 'There is no such engagement in this practice.');
  if (found.clientId !== clientId)
    throw refuse('invalid_request', 'This engagement is another client’s. A deposit is held for one’s own work.');
}
