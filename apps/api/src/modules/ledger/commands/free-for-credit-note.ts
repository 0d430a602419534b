import { allocationsToFree, standingAllocations } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { writeAllocations } from '../persistence/write-allocations.js';
import type { InvoiceStanding } from '../queries/standings.query.js';

interface Stored {
  id: string;
  paymentId: string | null;
  writeOffId: string | null;
  date: string;
  amountMinor: number;
}

/** What pays the invoice, oldest first; what was written off comes last, so that it is the first to go. */
async function standing(uow: UnitOfWork, invoiceId: string) {
  const rows = await uow.query<Stored & { [column: string]: unknown }>(
    `SELECT id, payment_id AS "paymentId", write_off_id AS "writeOffId", allocated_on AS date, amount_minor AS "amountMinor"
     FROM ledger_allocations WHERE practice_id = $1 AND invoice_id = $2 ORDER BY payment_id IS NULL, id`,
    [uow.practiceId, invoiceId],
  );
  return standingAllocations(rows.map((row) => ({ ...row, sourceId: row.paymentId ?? row.writeOffId! })));
}

/**
 * Crediting more than is open frees what pays it, newest first: money becomes credit on account (DOMAIN rule 28). What was given up goes
 * before any money does, and is then not given up any more: nobody owes it.
 */
export async function freeForCreditNote(
  uow: UnitOfWork,
  invoice: InvoiceStanding,
  note: { creditNoteId: string; date: string; totalMinor: number },
): Promise<void> {
  const allocations = await standing(uow, invoice.invoiceId);
  const byId = new Map(allocations.map((each) => [each.id, each]));
  const { totalMinor } = invoice;
  const creditedMinor = invoice.creditedMinor + note.totalMinor;
  const freed = allocationsToFree({ totalMinor, creditedMinor, allocations }).map(({ id, amountMinor }) => {
    const { paymentId, writeOffId, date } = byId.get(id)!;
    return { paymentId, writeOffId, date: note.date > date ? note.date : date, amountMinor };
  });
  await writeAllocations(
    uow,
    invoice.clientId,
    freed.map(({ amountMinor, ...each }) => ({
      ...each,
      invoiceId: invoice.invoiceId,
      creditNoteId: note.creditNoteId,
      cause: 'credit_note',
      amountMinor: -amountMinor,
    })),
  );
  const takenBack = freed
    .filter(({ writeOffId }) => writeOffId !== null)
    .map(({ writeOffId, date, amountMinor }) => ({
      write_off_id: writeOffId,
      posted_on: date,
      amount_minor: amountMinor,
    }));
  if (takenBack.length === 0) return;
  await uow.execute(
    `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id, write_off_id, credit_note_id)
     SELECT $1, $2, 'write_off', posted_on, amount_minor, $3, write_off_id, $4
     FROM jsonb_to_recordset($5::jsonb) AS g (write_off_id uuid, posted_on date, amount_minor bigint)`,
    [uow.practiceId, invoice.clientId, invoice.invoiceId, note.creditNoteId, JSON.stringify(takenBack)],
  );
}
