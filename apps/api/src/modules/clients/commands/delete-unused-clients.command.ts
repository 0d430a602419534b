import { audit } from '../../../platform/audit/audit.js';
import { unusedOf } from '../../../platform/database/delete-unused.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pgErrorOf } from '../../../platform/errors/database-problems.js';

/** Deletes those of the clients that nothing points at; the foreign keys know. Answers which went. */
export async function deleteUnusedClients(uow: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const id of await unusedOf(uow, 'clients', ids)) {
    await uow.execute('SAVEPOINT one_client');
    try {
      await uow.execute(`DELETE FROM clients WHERE practice_id = $1 AND id = $2`, [uow.practiceId, id]);
      await audit(uow, { action: 'client.deleted', entity: 'client', entityId: id });
      gone.push(id);
    } catch (error) {
      if (pgErrorOf(error)?.code !== '23503') throw error;
      await uow.execute('ROLLBACK TO SAVEPOINT one_client');
    }
    await uow.execute('RELEASE SAVEPOINT one_client');
  }
  return gone;
}
