import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { postWriteOffReversal } from '../../ledger/index.js';
import { assertNotAfterToday } from './check-day.js';

export interface ReverseWriteOff {
  invoiceId: string;
  writeOffId: string;
  reason: string;
  /** Absent: today. */
  date?: string;
}

/**
 * A balance that was given up is owed again: a new fact beside the write-off, which stays. Of two at once one is done and the other
 * refused. Throws `not_found`, `write_off_reversed`, `invalid_request`.
 */
export async function reverseWriteOff(
  uow: UnitOfWork,
  { invoiceId, writeOffId, reason, ...given }: ReverseWriteOff,
): Promise<void> {
  const wanted = assertNotAfterToday(uow, given.date ?? uow.today);
  const writeOff = await uow.first<{ clientId: string; date: string }>(
    `SELECT client_id AS "clientId", written_off_on AS date FROM balance_write_offs WHERE practice_id = $1 AND invoice_id = $2 AND id = $3`,
    [uow.practiceId, invoiceId, writeOffId],
  );
  if (!writeOff) throw notFound();
  if (wanted < writeOff.date) {
    const detail = `must not be before the write-off, ${writeOff.date}`;
    throw new AppError('invalid_request', `date: ${detail}.`, { errors: [{ pointer: '/date', detail }] });
  }
  const { clientId } = writeOff;
  const { amountMinor, date } = await postWriteOffReversal(uow, { writeOffId, invoiceId, clientId, date: wanted });
  await uow.execute(
    `INSERT INTO balance_write_off_reversals (practice_id, write_off_id, client_id, reversed_on, amount_minor, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
    [uow.practiceId, writeOffId, clientId, date, amountMinor, reason],
  );
  await audit(uow, {
    action: 'balance.write_off_reversed',
    entity: 'invoice',
    entityId: invoiceId,
    after: { date, amountMinor, reason },
  });
}
