import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A prospect who has agreed to work is a client from now on; any other stays what it is. */
export async function activateProspect(uow: UnitOfWork, id: string): Promise<void> {
  const changed = await uow.execute(
    `UPDATE clients SET status = 'active', version = version + 1 WHERE practice_id = $1 AND id = $2 AND status = 'prospect'`,
    [uow.practiceId, id],
  );
  if (changed === 0) return;
  await audit(uow, {
    action: 'client.changed',
    entity: 'client',
    entityId: id,
    before: { status: 'prospect' },
    after: { status: 'active' },
  });
}
