import { addDays } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { pricedLines, type LineGiven } from '../persistence/priced-lines.js';
import { replaceLines } from '../persistence/quote-lines.js';
import { saveHead } from '../persistence/save-quote.js';

/** Unless said, an offer is open for a fortnight. */
const VALID_DAYS = 14;

export interface QuoteGiven {
  validUntil?: string | null;
  paymentTermsDays?: number | null;
  notes?: string;
  conditions?: string;
}

export interface CreateQuote extends QuoteGiven {
  clientId: string;
  lines?: LineGiven[];
}

/** A quote is for a client or a prospect, not for an archived one. Throws `not_found`, `client_archived`. */
export async function assertQuotable(uow: UnitOfWork, clientId: string): Promise<void> {
  const client = await uow.first<{ status: string }>(`SELECT status FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  if (client.status === 'archived')
    throw new AppError('client_archived', 'This client is archived. Make it active again to quote for it.');
}

interface Origin {
  revisesId: string;
  revision: number;
}

/** A draft. Throws `not_found`, `client_archived`, `rate_not_set`. */
export async function createQuote(uow: UnitOfWork, input: CreateQuote, origin?: Origin): Promise<string> {
  await assertQuotable(uow, input.clientId);
  const id = uuidv7();
  const lines = await pricedLines(uow, input.clientId, input.lines ?? [], new Set());
  await uow.execute(
    `INSERT INTO quotes (practice_id, id, client_id, revises_id, revision, currency, version) VALUES ($1, $2, $3, $4, $5, $6, 0)`,
    [uow.practiceId, id, input.clientId, origin?.revisesId ?? null, origin?.revision ?? 1, uow.practice.currency],
  );
  if (lines.length > 0) await replaceLines(uow, id, lines);
  const { clientId, paymentTermsDays = null, notes = '', conditions = '' } = input;
  const validUntil = input.validUntil === undefined ? addDays(uow.today, VALID_DAYS) : input.validUntil;
  await saveHead(uow, { id, clientId, validUntil, paymentTermsDays, notes, conditions }, lines);
  await audit(uow, {
    action: 'quote.drafted',
    entity: 'quote',
    entityId: id,
    after: { clientId, lines: lines.length, ...(origin ? { revisesId: origin.revisesId } : {}) },
  });
  return id;
}
