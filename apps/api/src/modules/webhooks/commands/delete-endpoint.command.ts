import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { endpointById } from '../queries/endpoints.query.js';

/** What still waits for it is not sent. Its deliveries stay in the log for a while. */
export async function deleteEndpoint(uow: UnitOfWork, id: string): Promise<void> {
  const before = await endpointById(uow, id, 'FOR UPDATE');
  if (!before) throw notFound();
  await uow.execute(
    `UPDATE webhook_endpoints SET deleted_at = app_now(), enabled = false, disabled_reason = coalesce(disabled_reason, 'by_you')
     WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id],
  );
  await audit(uow, {
    action: 'webhook_endpoint.deleted',
    entity: 'webhook_endpoint',
    entityId: id,
    before: { url: before.url, events: before.events },
  });
}
