import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type PageQuery } from '../../../platform/http/paging.js';
import { presentImport } from '../http/import.presenter.js';
import { IMPORT_COLUMNS, type ImportRow, type RowProblem } from '../import-row.js';

/** Throws `not_found`. */
export async function importById(uow: UnitOfWork, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<ImportRow> {
  const row = await uow.first<ImportRow>(
    `SELECT ${IMPORT_COLUMNS} FROM imports WHERE practice_id = $1 AND id = $2 ${lock}`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}

/** Newest first. */
export async function imports(uow: UnitOfWork, { limit, cursor }: PageQuery) {
  const rows = await uow.query<ImportRow>(
    `SELECT ${IMPORT_COLUMNS} FROM imports WHERE practice_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [uow.practiceId, idCursor(cursor), limit + 1],
  );
  return toPage(rows, limit, presentImport, ({ id }) => encodeCursor([id]));
}

/** All that is in the way of its rows, by line. Throws `not_found`. */
export async function importProblems(uow: UnitOfWork, id: string): Promise<RowProblem[]> {
  const row = await uow.first<{ problems: RowProblem[] }>(
    `SELECT all_problems AS problems FROM imports WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row.problems;
}

/** The file as it came. */
export async function importContent(uow: UnitOfWork, id: string): Promise<Buffer> {
  const row = await uow.first<{ content: Buffer }>(`SELECT content FROM imports WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    id,
  ]);
  if (!row) throw notFound();
  return row.content;
}
