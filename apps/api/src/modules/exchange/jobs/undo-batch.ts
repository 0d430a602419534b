import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { deleteUnusedClients } from '../../clients/index.js';
import { withdrawOpenings } from '../../invoicing/index.js';
import { withdrawEntries } from '../../time/index.js';
import type { RowProblem } from '../import-row.js';

interface UndoRow extends Record<string, unknown> {
  line: number;
  timeEntryId: string | null;
  clientId: string | null;
  invoiceId: string | null;
}

/** Takes out what the next rows of an import became. `lastLine` is null when none is left. */
export async function undoBatch(
  uow: UnitOfWork,
  importId: string,
  afterLine: number,
  limit: number,
): Promise<{ lastLine: number | null; rowCount: number; kept: RowProblem[] }> {
  const rows = await uow.query<UndoRow>(
    `SELECT line, time_entry_id AS "timeEntryId", client_id AS "clientId", invoice_id AS "invoiceId" FROM import_rows
     WHERE practice_id = $1 AND import_id = $2 AND line > $3 AND undone_at IS NULL ORDER BY line LIMIT $4 FOR UPDATE`,
    [uow.practiceId, importId, afterLine, limit],
  );
  const ids = (name: 'timeEntryId' | 'clientId' | 'invoiceId') => rows.flatMap((row) => row[name] ?? []);
  const gone = new Set([
    ...(await withdrawEntries(uow, ids('timeEntryId'))),
    ...(await deleteUnusedClients(uow, ids('clientId'))),
    ...(await withdrawOpenings(uow, ids('invoiceId'))),
  ]);
  const isGone = (row: UndoRow) => gone.has(row.timeEntryId ?? row.clientId ?? row.invoiceId ?? '');
  await uow.execute(
    `UPDATE import_rows SET undone_at = app_now() WHERE practice_id = $1 AND import_id = $2 AND line = ANY($3::int[])`,
    [uow.practiceId, importId, rows.filter(isGone).map(({ line }) => line)],
  );
  return {
    lastLine: rows.at(-1)?.line ?? null,
    rowCount: rows.length,
    kept: rows
      .filter((row) => !isGone(row))
      .map((row) => ({ line: row.line, column: null, detail: `stays: ${reasonOf(row)}` })),
  };
}

function reasonOf({ clientId, invoiceId }: UndoRow): string {
  if (clientId) return 'the client is in use';
  if (invoiceId) return 'it was paid, written off, reminded of, or its client said that it was paid';
  return 'it was deleted, is on an invoice, written off or in a locked period';
}
