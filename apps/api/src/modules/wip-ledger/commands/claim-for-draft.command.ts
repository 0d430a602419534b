import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { WorkTable } from '../work-table.js';

export interface ClaimForDraft {
  invoiceId: string;
  /** The work must be this client's. */
  clientId: string;
  ids: string[];
}

/**
 * Puts open work on a draft: all of it or none (DOMAIN rule 21). A deferred piece may be claimed when it is named.
 * Throws `already_claimed`, naming what is not free in `facts.ids`, or `not_found`.
 */
export async function claimForDraft(uow: UnitOfWork, t: WorkTable, input: ClaimForDraft): Promise<void> {
  const ids = [...new Set(input.ids)];
  if (ids.length === 0) return;
  // Locked in one order, so that two drafts racing for the same work wait instead of deadlocking.
  const claimed = await uow.query<{ id: string }>(
    `UPDATE ${t.table} SET state = 'drafted', invoice_id = $2, version = version + 1
     WHERE practice_id = $1 AND state = 'open' AND id IN (
       SELECT id FROM ${t.table} WHERE practice_id = $1 AND client_id = $3 AND id = ANY($4::uuid[]) AND state = 'open' AND deleted_at IS NULL
       ORDER BY id FOR UPDATE)
     RETURNING id`,
    [uow.practiceId, input.invoiceId, input.clientId, ids],
  );
  if (claimed.length !== ids.length)
    throw await whyNotClaimed(uow, t, input.clientId, ids, new Set(claimed.map(({ id }) => id)));
}

async function whyNotClaimed(
  uow: UnitOfWork,
  t: WorkTable,
  clientId: string,
  ids: string[],
  claimed: Set<string>,
): Promise<AppError> {
  const rows = await uow.query<{ id: string }>(
    `SELECT id FROM ${t.table} WHERE practice_id = $1 AND client_id = $2 AND id = ANY($3::uuid[]) AND deleted_at IS NULL`,
    [uow.practiceId, clientId, ids],
  );
  if (rows.length !== ids.length) return notFound();
  const taken = ids.filter((id) => !claimed.has(id));
  return new AppError(
    'already_claimed',
    `${taken.length} of ${ids.length} are not free: on another invoice, written off or not billable. Load the list again.`,
    {
      facts: { ids: taken },
    },
  );
}

/** Frees drafted work: it is open again, deferred as it was. Throws `conflict` when a piece is not on a draft. */
export async function releaseFromDraft(uow: UnitOfWork, t: WorkTable, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const released = await uow.execute(
    `UPDATE ${t.table} SET state = 'open', invoice_id = NULL, version = version + 1
     WHERE practice_id = $1 AND id = ANY($2::uuid[]) AND state = 'drafted'`,
    [uow.practiceId, ids],
  );
  if (released !== new Set(ids).size)
    throw new AppError('conflict', 'Some of this work is no longer on a draft. Load the invoice again.');
}
