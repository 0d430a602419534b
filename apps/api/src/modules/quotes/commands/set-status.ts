import { assertTransition, QUOTE_MACHINE, type StoredQuoteStatus } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { statusOf, type QuoteRow } from '../persistence/quote-row.js';

/** Moves a locked quote along one of the ways that the rules allow. Throws `illegal_transition`. */
export async function setStatus(uow: UnitOfWork, row: QuoteRow, to: StoredQuoteStatus): Promise<void> {
  const from = statusOf(row, uow.today);
  assertTransition(QUOTE_MACHINE, from, to, 'quote');
  await uow.execute(`UPDATE quotes SET status = $3, version = version + 1 WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    row.id,
    to,
  ]);
  await audit(uow, {
    action: `quote.${to}`,
    entity: 'quote',
    entityId: row.id,
    before: { status: from },
    after: { status: to },
  });
}
