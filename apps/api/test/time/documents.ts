import { Database } from '../../src/platform/database/database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import * as time from '../../src/modules/time/index.js';
import type { Workbook } from './workbook.js';

/** Runs work in a transaction of the practice, as invoicing does. */
export const inTransaction = <T>(book: Workbook, work: (uow: UnitOfWork) => Promise<T>): Promise<T> =>
  book.app.app.get(Database).transaction({ kind: 'user', practiceId: book.me.practiceId, id: book.me.userId }, work);

/** A draft without lines: something for work to stand on. */
export async function draftInvoice(book: Workbook, clientId = book.clientId): Promise<string> {
  const [row] = await book.app.sql<{ id: string }>(
    `INSERT INTO invoices (practice_id, client_id, up_to, currency) VALUES ($1, $2, '2026-11-30', 'ZAR') RETURNING id`,
    [book.me.practiceId, clientId],
    book.me.practiceId,
  );
  return row!.id;
}

let creditNotes = 0;

/** A credit note of R0.01: something for movements to name. */
export async function creditNote(book: Workbook, invoiceId: string, clientId = book.clientId): Promise<string> {
  creditNotes += 1;
  const [row] = await book.app.sql<{ id: string }>(
    `INSERT INTO credit_notes (practice_id, client_id, invoice_id, number, issue_date, reason, currency, net_minor, vat_minor, total_minor, terms)
     VALUES ($1, $2, $3, $4, '2026-11-24', 'Test', 'ZAR', 1, 0, 1, '{}') RETURNING id`,
    [book.me.practiceId, clientId, invoiceId, `CN-${creditNotes}`],
    book.me.practiceId,
  );
  return row!.id;
}

/** Puts entries on a draft. */
export async function draft(book: Workbook, ids: string[], clientId = book.clientId): Promise<string> {
  const invoiceId = await draftInvoice(book, clientId);
  await inTransaction(book, (uow) => time.claimForDraft(uow, { invoiceId, clientId, ids }));
  return invoiceId;
}

/** Bills what is on a draft. */
export async function bill(
  book: Workbook,
  invoiceId: string,
  items: { id: string; wipValueMinor: number }[],
  issueDate = '2026-11-24',
): Promise<void> {
  await inTransaction(book, (uow) =>
    time.markBilled(uow, { invoiceId, invoiceNumber: 'INV-2026-0001', issueDate, items }),
  );
}
