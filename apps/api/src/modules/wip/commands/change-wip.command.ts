import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DISBURSEMENT } from '../../disbursements/index.js';
import { TIME } from '../../time/index.js';
import { announceAll } from '../../webhooks/index.js';
import { deferMany, writeOffMany, type DeferMany, type SetOfWork, type WriteOffMany } from '../../wip-ledger/index.js';

export interface ChosenWork {
  timeEntryIds?: readonly string[] | undefined;
  disbursementIds?: readonly string[] | undefined;
}

/** Time before disbursements, so that requests of the same work wait for each other instead of deadlocking. */
function setsOf({ timeEntryIds = [], disbursementIds = [] }: ChosenWork): SetOfWork[] {
  if (timeEntryIds.length + disbursementIds.length === 0) {
    throw new AppError('invalid_request', 'Name the time entries or disbursements.', {
      errors: [{ pointer: '/timeEntryIds', detail: 'must name at least one, or `disbursementIds`' }],
    });
  }
  const lower = (ids: readonly string[]) => ids.map((id) => id.toLowerCase());
  return [
    { t: TIME, ids: lower(timeEntryIds), pointer: '/timeEntryIds' },
    { t: DISBURSEMENT, ids: lower(disbursementIds), pointer: '/disbursementIds' },
  ];
}

async function told(uow: UnitOfWork, changed: readonly SetOfWork[], data: Record<string, unknown>): Promise<number> {
  for (const { t, ids } of changed)
    await announceAll(
      uow,
      t === TIME ? 'time_entry.updated' : 'disbursement.updated',
      ids.map((objectId) => ({ objectId, data })),
    );
  return changed.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Keeps work of any kind out of invoices until a day, or lets it be billed again; all of it or none. Answers how many changed. */
export async function deferWip(uow: UnitOfWork, work: ChosenWork, deferral: DeferMany['deferral']): Promise<number> {
  const changed = await deferMany(uow, { sets: setsOf(work), deferral });
  return told(uow, changed, { deferredUntil: deferral?.until ?? null });
}

/** Takes value of work of any kind out of WIP today; all of it or none. Answers how many changed. */
export async function writeOffWip(
  uow: UnitOfWork,
  work: ChosenWork,
  input: Omit<WriteOffMany, 'sets'>,
): Promise<number> {
  const { changed } = await writeOffMany(uow, { sets: setsOf(work), ...input });
  return told(uow, changed, { writeOffReason: input.reason });
}
