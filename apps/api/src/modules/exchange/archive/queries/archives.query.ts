import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { notFound } from '../../../../platform/errors/app-error.js';
import { idCursor } from '../../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type Page, type PageQuery } from '../../../../platform/http/paging.js';
import { ARCHIVE_COLUMNS, type ArchiveRow } from '../archive-row.js';

/** Newest first. What has served its time is gone, whether it was swept up or not. */
const THERE = `practice_id = $1 AND (expires_at IS NULL OR expires_at > app_now())`;

export async function archives(uow: UnitOfWork, page: PageQuery): Promise<Page<ArchiveRow>> {
  const rows = await uow.query<ArchiveRow>(
    `SELECT ${ARCHIVE_COLUMNS} FROM archives WHERE ${THERE} AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [uow.practiceId, idCursor(page.cursor), page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}

/** Throws `not_found`. */
export async function archiveById(uow: UnitOfWork, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<ArchiveRow> {
  const row = await uow.first<ArchiveRow>(
    `SELECT ${ARCHIVE_COLUMNS} FROM archives WHERE ${THERE} AND id = $2 ${lock}`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}

/** One part of a finished archive; undefined after the last. */
export async function archivePart(
  uow: UnitOfWork,
  { id, attempt }: Pick<ArchiveRow, 'id' | 'attempt'>,
  position: number,
): Promise<Buffer | undefined> {
  const row = await uow.first<{ bytes: Buffer }>(
    `SELECT bytes FROM archive_parts WHERE practice_id = $1 AND archive_id = $2 AND attempt = $3 AND position = $4`,
    [uow.practiceId, id, attempt, position],
  );
  return row?.bytes;
}
