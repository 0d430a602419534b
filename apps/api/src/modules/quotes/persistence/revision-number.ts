import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { QuoteRow } from './quote-row.js';

const SUFFIX = /-v\d+$/;

/** A new version keeps the number that the client knows, and says which version it is: `QUO-2026-0032-v2`. Null for a first one. */
export async function revisionNumber(
  uow: UnitOfWork,
  { revisesId, revision }: Pick<QuoteRow, 'revisesId' | 'revision'>,
): Promise<string | null> {
  if (revisesId === null) return null;
  const former = await uow.first<{ number: string }>(`SELECT number FROM quotes WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    revisesId,
  ]);
  if (!former) throw new Error('A version without the former one cannot exist.');
  return `${former.number.replace(SUFFIX, '')}-v${revision}`;
}
