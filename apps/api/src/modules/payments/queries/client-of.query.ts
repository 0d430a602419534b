import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

/** Money also comes from archived clients. Throws `not_found`. */
export async function assertClient(uow: UnitOfWork, clientId: string): Promise<void> {
  const found = await uow.first(`SELECT 1 FROM clients WHERE practice_id = $1 AND id = $2`, [uow.practiceId, clientId]);
  if (!found) throw notFound();
}
