import type { Asking } from '../../../platform/database/beginning.js';
import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { decodeDateId } from '../../../platform/http/date-id-cursor.js';
import { PAGE_DEFAULT } from '../../../platform/http/paging.js';
import { selectEntries, type EntryRow } from '../persistence/entry-row.js';
import { whereEntries, type EntryFilters } from './entry-filters.js';

/** Newest first, one row more than the page so that the caller sees whether there is a next one. */
export async function listEntries(
  transaction: Asking,
  query: EntryFilters & { limit: number; cursor?: string },
): Promise<EntryRow[]> {
  const { where, params } = whereEntries(transaction.practiceId, query);
  const after = decodeDateId(query.cursor);
  const position = after
    ? `AND (e.entry_date, e.id) < ($${params.push(after.date)}::date, $${params.push(after.id)}::uuid)`
    : '';
  // Not as a parameter: of a number that it does not know PostgreSQL expects a tenth of all rows, and plans each list anew.
  const sql = `${selectEntries()} WHERE ${where} ${position} ORDER BY e.entry_date DESC, e.id DESC LIMIT ${query.limit + 1}`;
  // How well a searched text or a span of days selects, only the values tell.
  const hangsOnValues = query.q !== undefined || query.from !== undefined || query.to !== undefined;
  if (hangsOnValues || query.limit !== PAGE_DEFAULT) return (await transaction.uow()).query<EntryRow>(sql, params);
  return transaction.asking<EntryRow>(prepared(sql), params);
}

/** Throws `not_found`. */
export async function readEntry(uow: UnitOfWork, id: string): Promise<EntryRow> {
  const row = await uow.first<EntryRow>(
    `${selectEntries()} WHERE e.practice_id = $1 AND e.id = $2 AND e.deleted_at IS NULL`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}
