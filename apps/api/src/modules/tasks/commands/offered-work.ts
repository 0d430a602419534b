import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';

interface Offered {
  [column: string]: unknown;
  clientName: string | null;
  clientArchived: boolean | null;
  serviceName: string | null;
  serviceArchived: boolean | null;
}

/** New work is for a client and of a service that are still offered. Ids left out are not looked at. */
export async function assertOffered(
  uow: UnitOfWork,
  work: { clientId?: string | undefined; serviceTypeId?: string | undefined },
): Promise<void> {
  const { clientId, serviceTypeId } = work;
  if (clientId === undefined && serviceTypeId === undefined) return;
  const found = await uow.first<Offered>(
    `SELECT c.name AS "clientName", c.status = 'archived' AS "clientArchived", s.name AS "serviceName", s.archived_at IS NOT NULL AS "serviceArchived"
     FROM (SELECT) one LEFT JOIN clients c ON c.practice_id = $1 AND c.id = $2 LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = $3`,
    [uow.practiceId, clientId ?? null, serviceTypeId ?? null],
  );
  if (
    !found ||
    (clientId !== undefined && found.clientName === null) ||
    (serviceTypeId !== undefined && found.serviceName === null)
  )
    throw notFound();
  if (found.clientName !== null && found.clientArchived) {
    throw new AppError('client_archived', `${found.clientName} is archived. Bring the client back first.`, {
      errors: [{ pointer: '/clientId', detail: 'is archived' }],
    });
  }
  if (found.serviceName !== null && found.serviceArchived) {
    throw new AppError(
      'conflict',
      `The service ${found.serviceName} is archived. Choose another, or bring it back first.`,
      {
        errors: [{ pointer: '/serviceTypeId', detail: 'is archived' }],
      },
    );
  }
}
