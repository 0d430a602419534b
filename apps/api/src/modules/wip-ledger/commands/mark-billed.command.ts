import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { hinted } from '../movements.js';
import type { WorkTable } from '../work-table.js';

export interface BilledItem {
  id: string;
  /** What leaves WIP: value less what is written off, whatever the invoice charges for it. */
  wipValueMinor: number;
}

export interface MarkBilled {
  invoiceId: string;
  /** Kept on the row, so that a locked entry can name its invoice. */
  invoiceNumber: string;
  issueDate: string;
  items: BilledItem[];
}

/**
 * Drafted → billed, with one movement each on the issue date. One statement for 1 or 1 000 pieces.
 * Throws `conflict` when a piece is not on this draft at this value.
 */
export async function markBilled(uow: UnitOfWork, t: WorkTable, input: MarkBilled): Promise<void> {
  if (input.items.length === 0) return;
  const row = await uow.first<{ count: number }>(
    `WITH billed AS (
       UPDATE ${t.table} w SET state = 'billed', invoice_number = $3, version = version + 1
       FROM unnest($5::uuid[], $6::bigint[]) AS item (id, wip)
       WHERE w.practice_id = $1 AND w.id = item.id AND w.state = 'drafted' AND w.invoice_id = $2 AND w.${t.valueColumn} - w.written_off_minor = item.wip
       RETURNING w.id, w.client_id, w.${t.dateColumn} AS work_date, item.wip, ${t.minutes} AS minutes
     ), moved AS (
       INSERT INTO wip_movements (practice_id, kind, client_id, ${t.movementColumn}, invoice_id, effective_date, entry_date, value_minor, minutes)
       SELECT $1, 'billed', client_id, id, $2, $4::date, work_date, -wip, -minutes FROM billed RETURNING client_id
     ), ${hinted(uow)} SELECT count(*)::int AS count FROM billed`,
    [
      uow.practiceId,
      input.invoiceId,
      input.invoiceNumber,
      input.issueDate,
      input.items.map(({ id }) => id),
      input.items.map(({ wipValueMinor }) => wipValueMinor),
    ],
  );
  if (row?.count !== input.items.length)
    throw new AppError('conflict', 'The work on this draft changed. Load the invoice again.');
}
