import { formatDate } from '@atlasos/domain';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import type { WorkTable } from './work-table.js';

export type WorkStateName = 'incomplete' | 'open' | 'drafted' | 'billed' | 'written_off' | 'covered' | 'non_billable';

/** What decides whether a piece of work may change, as it stands under the lock. */
export interface WorkState {
  id: string;
  state: WorkStateName;
  clientId: string | null;
  date: string;
  valueMinor: number;
  writtenOffMinor: number;
  /** Minutes that count in WIP. */
  minutes: number;
  deferredUntil: string | null;
  deferReason: string | null;
  invoiceId: string | null;
  invoiceNumber: string | null;
  deleted: boolean;
  version: number;
}

export const WORK_STATE_COLUMNS = (t: WorkTable): string => `
  id, state, client_id AS "clientId", ${t.dateColumn} AS date, ${t.valueColumn} AS "valueMinor", written_off_minor AS "writtenOffMinor",
  ${t.minutes} AS minutes, deferred_until AS "deferredUntil", defer_reason AS "deferReason", invoice_id AS "invoiceId",
  invoice_number AS "invoiceNumber", deleted_at IS NOT NULL AS deleted, version`;

/** Locks a piece of work until the end of the transaction. Deleted ones are found only when asked for. Throws `not_found`. */
export async function lockWork(
  uow: UnitOfWork,
  t: WorkTable,
  id: string,
  options: { deletedToo?: boolean } = {},
): Promise<WorkState> {
  const row = await uow.first<WorkState>(
    `SELECT ${WORK_STATE_COLUMNS(t)} FROM ${t.table} WHERE practice_id = $1 AND id = $2 FOR UPDATE`,
    [uow.practiceId, id],
  );
  if (!row || (row.deleted && !options.deletedToo)) throw notFound();
  return row;
}

/** Why what stands on a document may not change (DOMAIN rules 19 and 21); null when it stands on none. */
export function whyLocked(t: WorkTable, work: Pick<WorkState, 'state' | 'invoiceNumber'>): string | null {
  if (work.state === 'drafted') return `${t.noun} is on a draft invoice. Take it off that invoice first.`;
  if (work.state !== 'billed') return null;
  return `${t.noun} is billed on invoice ${work.invoiceNumber ?? ''}. Only a credit note can free it.`;
}

/** Refuses what stands on a document. */
export function refuseLocked(t: WorkTable, work: Pick<WorkState, 'state' | 'invoiceId' | 'invoiceNumber'>): void {
  const detail = whyLocked(t, work);
  if (detail === null) return;
  throw new AppError('entry_locked', detail, {
    facts: { invoiceId: work.invoiceId, invoiceNumber: work.invoiceNumber },
  });
}

/** Refuses a date before the practice's lock date (DOMAIN rule 19). */
export function assertDateOpen(uow: UnitOfWork, date: string, pointer = '/date'): void {
  const { lockDate } = uow.practice;
  if (!lockDate || date >= lockDate) return;
  throw new AppError(
    'period_locked',
    `The books are locked before ${formatDate(lockDate)}. Choose a later day, or move the lock date in the settings.`,
    {
      errors: [{ pointer, detail: `is before ${lockDate}` }],
    },
  );
}

/** Refuses changes of what is on a document or before the lock date. */
export function assertChangeable(uow: UnitOfWork, t: WorkTable, work: WorkState): void {
  refuseLocked(t, work);
  assertDateOpen(uow, work.date);
}
