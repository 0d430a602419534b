import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ImportKind, ImportRow } from '../import-row.js';
import type { Placed } from './kind-work.js';

/** Which of these rows are in already, by fingerprint in hex, and the import that brought each. */
export async function knownFingerprints(
  uow: UnitOfWork,
  kind: ImportKind,
  rows: ReadonlyArray<{ fingerprint: Buffer }>,
): Promise<Map<string, string>> {
  const known = await uow.query<{ fingerprint: Buffer; importId: string }>(
    `SELECT fingerprint, import_id AS "importId" FROM import_rows
     WHERE practice_id = $1 AND kind = $2 AND fingerprint = ANY($3::bytea[]) AND undone_at IS NULL`,
    [uow.practiceId, kind, rows.map(({ fingerprint }) => fingerprint)],
  );
  return new Map(known.map(({ fingerprint, importId }) => [fingerprint.toString('hex'), importId]));
}

/** Keeps what each row became. A fingerprint that is there already fails the batch: two imports of one file race, and one wins. */
export async function noteRows(uow: UnitOfWork, { id, kind }: ImportRow, added: Placed['added']): Promise<void> {
  if (added.length === 0) return;
  await uow.execute(
    `INSERT INTO import_rows (practice_id, import_id, line, kind, fingerprint, time_entry_id, client_id, invoice_id)
     SELECT $1, $2, line, $3, fingerprint, CASE $3 WHEN 'time' THEN record_id END, CASE $3 WHEN 'clients' THEN record_id END, CASE $3 WHEN 'invoices' THEN record_id END
     FROM unnest($4::int[], $5::bytea[], $6::uuid[]) AS r (line, fingerprint, record_id)
     -- A row that was undone comes in again.
     ON CONFLICT (practice_id, import_id, line) DO UPDATE SET
       fingerprint = excluded.fingerprint, time_entry_id = excluded.time_entry_id, client_id = excluded.client_id, invoice_id = excluded.invoice_id, undone_at = NULL`,
    [
      ...[uow.practiceId, id, kind],
      added.map(({ line }) => line),
      added.map(({ fingerprint }) => fingerprint),
      added.map(({ recordId }) => recordId),
    ],
  );
}
