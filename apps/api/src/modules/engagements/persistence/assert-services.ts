import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { ServiceRate } from './engagement-row.js';

/** Each service once, and each one there is. Throws `invalid_request`, `not_found`. */
export async function assertServices(uow: UnitOfWork, rates: readonly ServiceRate[]): Promise<void> {
  if (rates.length === 0) return;
  const ids = rates.map(({ serviceTypeId }) => serviceTypeId);
  const refuse = (code: 'invalid_request' | 'not_found', index: number, detail: string) =>
    new AppError(code, detail, { errors: [{ pointer: `/billing/rates/${index}/serviceTypeId`, detail }] });
  const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (again >= 0) throw refuse('invalid_request', again, 'This service has a rate here already.');
  const found = await uow.query<{ id: string }>(
    `SELECT id FROM service_types WHERE practice_id = $1 AND id = ANY ($2::uuid[])`,
    [uow.practiceId, ids],
  );
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw refuse('not_found', missing, 'There is no such service in this practice.');
}
