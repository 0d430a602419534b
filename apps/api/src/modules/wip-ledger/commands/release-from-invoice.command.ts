import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { hinted } from '../movements.js';
import type { WorkTable } from '../work-table.js';
import type { BilledItem } from './mark-billed.command.js';

export interface ReleaseFromInvoice {
  creditNoteId: string;
  /** Issue date of the credit note. */
  date: string;
  /** `wipValueMinor` as it was billed. */
  items: BilledItem[];
}

/** Billed → open, with one movement each on the date of the credit note (DOMAIN rule 23). Throws `conflict` when a piece is not billed at this value. */
export async function releaseFromInvoice(uow: UnitOfWork, t: WorkTable, input: ReleaseFromInvoice): Promise<void> {
  if (input.items.length === 0) return;
  const row = await uow.first<{ count: number }>(
    `WITH released AS (
       UPDATE ${t.table} w SET state = 'open', invoice_id = NULL, invoice_number = NULL, version = version + 1
       FROM unnest($4::uuid[], $5::bigint[]) AS item (id, wip)
       WHERE w.practice_id = $1 AND w.id = item.id AND w.state = 'billed' AND w.${t.valueColumn} - w.written_off_minor = item.wip
       RETURNING w.id, w.client_id, w.${t.dateColumn} AS work_date, item.wip, ${t.minutes} AS minutes, old.invoice_id
     ), moved AS (
       INSERT INTO wip_movements (practice_id, kind, client_id, ${t.movementColumn}, invoice_id, credit_note_id, effective_date, entry_date, value_minor, minutes)
       SELECT $1, 'released', client_id, id, invoice_id, $2, $3::date, work_date, wip, minutes FROM released RETURNING client_id
     ), ${hinted(uow)} SELECT count(*)::int AS count FROM released`,
    [
      uow.practiceId,
      input.creditNoteId,
      input.date,
      input.items.map(({ id }) => id),
      input.items.map(({ wipValueMinor }) => wipValueMinor),
    ],
  );
  if (row?.count !== input.items.length)
    throw new AppError('conflict', 'Some of this work is not billed any more. Load the invoice again.');
}
