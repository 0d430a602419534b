import type { Credit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Makes what is free of an engagement's deposits credit on account like any other. Needs the account's lock. */
export const releaseHeld = (uow: UnitOfWork, clientId: string, engagementId: string): Promise<Credit[]> =>
  uow.query<Credit & { [column: string]: unknown }>(
    `UPDATE ledger_payments SET engagement_id = NULL
     WHERE practice_id = $1 AND client_id = $2 AND engagement_id = $3 AND free_minor > 0
     RETURNING payment_id AS "paymentId", free_minor AS "freeMinor"`,
    [uow.practiceId, clientId, engagementId],
  );
