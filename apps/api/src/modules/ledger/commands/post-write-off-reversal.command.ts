import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockAccount } from '../persistence/lock-account.js';
import { writeAllocations } from '../persistence/write-allocations.js';

export interface PostWriteOffReversal {
  writeOffId: string;
  invoiceId: string;
  clientId: string;
  /** Not before the write-off. */
  date: string;
}

/**
 * What was given up is owed again. Answers how much that is, what no credit note has taken back before, and from which day: never before
 * such a note. Throws `write_off_reversed`.
 */
export async function postWriteOffReversal(
  uow: UnitOfWork,
  { writeOffId, invoiceId, clientId, date }: PostWriteOffReversal,
): Promise<{ amountMinor: number; date: string }> {
  await lockAccount(uow, clientId);
  const given = await uow.first<{ amountMinor: number; latestOn: string }>(
    `SELECT sum(amount_minor)::bigint AS "amountMinor", max(allocated_on) AS "latestOn" FROM ledger_allocations
     WHERE practice_id = $1 AND invoice_id = $2 AND write_off_id = $3 HAVING sum(amount_minor) > 0`,
    [uow.practiceId, invoiceId, writeOffId],
  );
  if (!given) throw new AppError('write_off_reversed', 'Nothing is left of this write-off: it was taken back already.');
  const { amountMinor, latestOn } = given;
  const posted = { amountMinor, date: date > latestOn ? date : latestOn };
  await writeAllocations(uow, clientId, [
    { writeOffId, invoiceId, date: posted.date, cause: 'reversal', amountMinor: -amountMinor },
  ]);
  await uow.execute(
    `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id, write_off_id)
     VALUES ($1, $2, 'write_off', $3, $4, $5, $6)`,
    [uow.practiceId, clientId, posted.date, amountMinor, invoiceId, writeOffId],
  );
  return posted;
}
