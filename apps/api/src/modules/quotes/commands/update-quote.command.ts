import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, staleVersion } from '../../../platform/errors/app-error.js';
import { pricedLines, type LineGiven } from '../persistence/priced-lines.js';
import { linesOf, replaceLines } from '../persistence/quote-lines.js';
import { quoteRow, type QuoteRow } from '../persistence/quote-row.js';
import { saveHead } from '../persistence/save-quote.js';
import { assertQuotable, type QuoteGiven } from './create-quote.command.js';

export interface UpdateQuote extends QuoteGiven {
  clientId?: string;
  /** In the place of all lines. */
  lines?: LineGiven[];
}

/** Locks a quote that is still a draft. Throws `not_found`, `quote_sent`. */
export async function openQuote(uow: UnitOfWork, id: string): Promise<QuoteRow> {
  const row = await quoteRow(uow, id, { lock: true });
  if (row.stored !== 'draft')
    throw new AppError('quote_sent', 'A quote that was sent never changes. Revise it instead.');
  return row;
}

/** Changes a draft. Throws `stale_version`, `quote_sent`, `client_archived`, `rate_not_set`. */
export async function updateQuote(uow: UnitOfWork, id: string, version: number, input: UpdateQuote): Promise<void> {
  const row = await openQuote(uow, id);
  if (row.version !== version) throw staleVersion();
  const clientId = input.clientId ?? row.clientId;
  if (clientId !== row.clientId) {
    if (row.revisesId !== null)
      throw new AppError(
        'invalid_request',
        'A new version stays with the client of the former one. Duplicate it instead.',
        {
          errors: [{ pointer: '/clientId', detail: 'cannot change' }],
        },
      );
    await assertQuotable(uow, clientId);
  }
  const before = await linesOf(uow, id);
  const lines = input.lines
    ? await pricedLines(uow, clientId, input.lines, new Set(before.map((line) => line.id)))
    : before;
  if (input.lines) await replaceLines(uow, id, lines);
  const head = {
    id,
    clientId,
    validUntil: input.validUntil === undefined ? row.validUntil : input.validUntil,
    paymentTermsDays: input.paymentTermsDays === undefined ? row.paymentTermsDays : input.paymentTermsDays,
    notes: input.notes ?? row.notes,
    conditions: input.conditions ?? row.conditions,
  };
  await saveHead(uow, head, lines);
  await audit(uow, {
    action: 'quote.changed',
    entity: 'quote',
    entityId: id,
    ...changed({ ...row, lines: before }, { ...head, lines }),
  });
}

/** Throws `not_found`, `quote_sent`. */
export async function deleteQuote(uow: UnitOfWork, id: string): Promise<void> {
  const { clientId, totalMinor } = await openQuote(uow, id);
  await uow.execute(`DELETE FROM quotes WHERE practice_id = $1 AND id = $2`, [uow.practiceId, id]);
  await audit(uow, { action: 'quote.deleted', entity: 'quote', entityId: id, before: { clientId, totalMinor } });
}
