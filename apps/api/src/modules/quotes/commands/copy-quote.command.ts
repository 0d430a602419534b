import { addDays, daysBetween } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import { linesOf } from '../persistence/quote-lines.js';
import { quoteRow, type QuoteRow } from '../persistence/quote-row.js';
import { createQuote, type CreateQuote } from './create-quote.command.js';
import { setStatus } from './set-status.js';

/** The same offer as a draft of today: open for as long as the first one was. */
async function copyOf(uow: UnitOfWork, row: QuoteRow): Promise<CreateQuote> {
  const { clientId, paymentTermsDays, notes, conditions, issueDate, validUntil } = row;
  const openDays = issueDate === null || validUntil === null ? null : Math.max(0, daysBetween(issueDate, validUntil));
  const lines = (await linesOf(uow, row.id)).map(({ id: _, quantityMilli, ...line }) => ({
    ...line,
    quantity: quantityMilli === null ? null : quantityMilli / 1000,
  }));
  return {
    clientId,
    paymentTermsDays,
    notes,
    conditions,
    lines,
    ...(openDays === null ? (row.sentAt ? { validUntil } : {}) : { validUntil: addDays(uow.today, openDays) }),
  };
}

/** A draft with the same lines; nothing ties the two. Throws `not_found`, `client_archived`. */
export async function duplicateQuote(uow: UnitOfWork, id: string): Promise<string> {
  const row = await quoteRow(uow, id, { lock: false });
  return createQuote(uow, await copyOf(uow, row));
}

/**
 * A new version of a quote that was sent. The former one is superseded at once, so that nobody accepts what is just being
 * changed; both are kept. Throws `quote_not_sent`, `quote_decided`, `quote_superseded`.
 */
export async function reviseQuote(uow: UnitOfWork, id: string): Promise<string> {
  const row = await quoteRow(uow, id, { lock: true });
  if (row.stored === 'draft') throw new AppError('quote_not_sent', 'This quote is still a draft: just change it.');
  if (row.stored === 'accepted' || row.stored === 'converted')
    throw new AppError('quote_decided', 'This quote is accepted and never changes. Write a new one for what is added.');
  if (row.revisedById !== null)
    throw new AppError('quote_superseded', 'A newer version exists already. Open that one instead.');
  if (row.stored !== 'superseded') await setStatus(uow, row, 'superseded');
  try {
    return await createQuote(uow, await copyOf(uow, row), { revisesId: id, revision: row.revision + 1 });
  } catch (error) {
    if (!violates(error, 'quotes_revised_once')) throw error;
    throw new AppError('quote_superseded', 'A newer version exists already. Open that one instead.');
  }
}
