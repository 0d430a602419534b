import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockAccount, postWriteOffs, standingsOf, type InvoiceStanding } from '../../ledger/index.js';
import { standingOf } from '../queries/invoices-to-pay.query.js';
import { assertNotAfterToday } from './check-day.js';

interface ToWriteOff {
  invoice: InvoiceStanding;
  date: string;
  amountMinor: number;
  reason: string;
}

async function write(uow: UnitOfWork, clientId: string, wanted: readonly ToWriteOff[]): Promise<void> {
  const rows = wanted.map(({ invoice, date, amountMinor, reason }) => ({
    id: uuidv7(),
    invoice_id: invoice.invoiceId,
    // On the day it is done, but never before there was anything to give up.
    written_off_on: date < invoice.issueDate ? invoice.issueDate : date,
    amount_minor: amountMinor,
    reason,
  }));
  await uow.execute(
    `INSERT INTO balance_write_offs (practice_id, client_id, id, invoice_id, written_off_on, amount_minor, reason)
     SELECT $1, $2, id, invoice_id, written_off_on, amount_minor, reason FROM jsonb_to_recordset($3::jsonb)
       AS g (id uuid, invoice_id uuid, written_off_on date, amount_minor bigint, reason text)`,
    [uow.practiceId, clientId, JSON.stringify(rows)],
  );
  await postWriteOffs(
    uow,
    clientId,
    rows.map((row) => ({
      writeOffId: row.id,
      invoiceId: row.invoice_id,
      date: row.written_off_on,
      amountMinor: row.amount_minor,
    })),
  );
}

/** After a payment: gives up what is left of the invoices that come with a reason. Needs the account's lock; answers what was given up. */
export async function writeOffRest(
  uow: UnitOfWork,
  input: { clientId: string; date: string; allocations: readonly { invoiceId: string; writeOffReason?: string }[] },
): Promise<Array<{ invoiceId: string; amountMinor: number; reason: string }>> {
  const reasons = new Map(
    input.allocations.flatMap(({ invoiceId, writeOffReason }) =>
      writeOffReason === undefined ? [] : [[invoiceId, writeOffReason] as const],
    ),
  );
  if (reasons.size === 0) return [];
  const open = [...(await standingsOf(uow, [...reasons.keys()])).values()].filter(
    ({ balanceMinor }) => balanceMinor > 0,
  );
  const wanted = open.map((invoice) => ({
    invoice,
    date: input.date,
    amountMinor: invoice.balanceMinor,
    reason: reasons.get(invoice.invoiceId)!,
  }));
  await write(uow, input.clientId, wanted);
  return wanted.map(({ invoice, amountMinor, reason }) => ({ invoiceId: invoice.invoiceId, amountMinor, reason }));
}

export interface WriteOffBalance {
  invoiceId: string;
  reason: string;
  /** Absent: today. */
  date?: string;
  /** Absent: all of it. */
  amountMinor?: number;
}

/** Gives up a balance that nobody will pay. Throws `not_found`, `invoice_not_finalised`, `nothing_owed`, `over_allocated`. */
export async function writeOffBalance(uow: UnitOfWork, input: WriteOffBalance): Promise<void> {
  const date = assertNotAfterToday(uow, input.date ?? uow.today);
  const { clientId } = await standingOf(uow, input.invoiceId);
  await lockAccount(uow, clientId);
  const invoice = await standingOf(uow, input.invoiceId);
  if (invoice.balanceMinor === 0) throw new AppError('nothing_owed', 'Nothing is left of this invoice to write off.');
  const amountMinor = input.amountMinor ?? invoice.balanceMinor;
  if (amountMinor > invoice.balanceMinor) {
    const detail = 'This is more than the invoice owes.';
    throw new AppError('over_allocated', detail, { errors: [{ pointer: '/amountMinor', detail }] });
  }
  await write(uow, clientId, [{ invoice, date, amountMinor, reason: input.reason }]);
  await audit(uow, {
    action: 'balance.written_off',
    entity: 'invoice',
    entityId: input.invoiceId,
    after: { date, amountMinor, reason: input.reason },
  });
}
