import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockAccount } from '../persistence/lock-account.js';
import { writeAllocations } from '../persistence/write-allocations.js';

export interface WriteOffToPost {
  writeOffId: string;
  invoiceId: string;
  date: string;
  /** At most the balance, which the caller has read under the account's lock. */
  amountMinor: number;
}

/** Gives up what invoices still owe, or a part of it. */
export async function postWriteOffs(
  uow: UnitOfWork,
  clientId: string,
  writeOffs: readonly WriteOffToPost[],
): Promise<void> {
  if (writeOffs.length === 0) return;
  await lockAccount(uow, clientId);
  await writeAllocations(
    uow,
    clientId,
    writeOffs.map((each) => ({ ...each, cause: 'write_off' })),
  );
  const rows = writeOffs.map(({ writeOffId, invoiceId, date, amountMinor }) => ({
    write_off_id: writeOffId,
    invoice_id: invoiceId,
    posted_on: date,
    amount_minor: -amountMinor,
  }));
  await uow.execute(
    `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id, write_off_id)
     SELECT $1, $2, 'write_off', posted_on, amount_minor, invoice_id, write_off_id
     FROM jsonb_to_recordset($3::jsonb) AS g (posted_on date, amount_minor bigint, invoice_id uuid, write_off_id uuid)`,
    [uow.practiceId, clientId, JSON.stringify(rows)],
  );
}
