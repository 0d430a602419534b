import { analyzeGrown } from '../../../../platform/database/analyze-grown.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { CataloguedTable } from '../queries/catalogue.query.js';
import type { OpenedArchive } from './opened-archive.js';

const BATCH_ROWS = 1_000;
const BATCH_PDF_BYTES = 8_000_000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const fileOf = (table: string): string => `data/${table}.jsonl`;
const asJson = (lines: readonly string[]): string => `[${lines.join(',')}]`;

/** What a column holds while its record is young: what is frozen when it is finished gets its parts first. */
export type Young = Readonly<Record<string, string>>;

export interface RestoreTable {
  table: CataloguedTable;
  archive: OpenedArchive;
  young?: Young;
  /** Columns that name a person who signs in: the one who brings the archive. */
  people: readonly string[];
}

/** Writes the records of one table, a thousand a statement. Answers how many. */
export async function restoreTable(
  uow: UnitOfWork,
  { table, archive, young = {}, people }: RestoreTable,
): Promise<number> {
  const { name, columns } = table;
  const valueOf = (column: string): string =>
    people.includes(column)
      ? `CASE WHEN r.${quoted(column)} IS NOT NULL THEN $3::uuid END`
      : (young[column] ?? `r.${quoted(column)}`);
  const sql = `INSERT INTO ${quoted(name)} (practice_id, ${columns.map(quoted).join(', ')})
    SELECT $1, ${columns.map(valueOf).join(', ')} FROM jsonb_populate_recordset(NULL::${quoted(name)}, $2::jsonb) r`;
  const person = people.length > 0 ? [uow.actor.id] : [];
  let rows = 0;
  for await (const lines of archive.lines(fileOf(name), BATCH_ROWS)) {
    rows += await uow.execute(sql, [uow.practiceId, asJson(lines), ...person]);
    await analyzeGrown(uow);
  }
  return rows;
}

/** Gives young records what they lack, now that their parts are there. */
export async function growUp(uow: UnitOfWork, { table: { name }, archive, young = {} }: RestoreTable): Promise<void> {
  const columns = Object.keys(young);
  const set = columns.map((column) => `${quoted(column)} = r.${quoted(column)}`).join(', ');
  const differs = columns.map((column) => `r.${quoted(column)} IS DISTINCT FROM t.${quoted(column)}`).join(' OR ');
  for await (const lines of archive.lines(fileOf(name), BATCH_ROWS))
    await uow.execute(
      `UPDATE ${quoted(name)} t SET ${set} FROM jsonb_populate_recordset(NULL::${quoted(name)}, $2::jsonb) r
       WHERE t.practice_id = $1 AND t.id = r.id AND (${differs})`,
      [uow.practiceId, asJson(lines)],
    );
}

/** Makes this practice what the archived one was. */
export async function restorePractice(uow: UnitOfWork, { table, archive }: RestoreTable): Promise<void> {
  const columns = table.columns.map(quoted).join(', ');
  for await (const lines of archive.lines(fileOf(table.name), BATCH_ROWS))
    await uow.execute(
      `UPDATE practices SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_recordset(NULL::practices, $2::jsonb)) WHERE practice_id = $1`,
      [uow.practiceId, asJson(lines)],
    );
}

interface PdfRow {
  document_kind: string;
  document_id: string;
}

/** The PDFs, byte for byte, some megabytes a statement. */
export async function restorePdfs(uow: UnitOfWork, { table, archive }: RestoreTable): Promise<number> {
  const columns = table.columns.map(quoted).join(', ');
  const sql = `INSERT INTO document_pdfs (practice_id, ${columns}, bytes)
    SELECT $1, ${table.columns.map((column) => `r.${quoted(column)}`).join(', ')}, b.bytes
    FROM jsonb_populate_recordset(NULL::document_pdfs, $2::jsonb) r
    JOIN unnest($3::text[], $4::uuid[], $5::bytea[]) AS b (kind, id, bytes) ON b.kind = r.document_kind AND b.id = r.document_id`;
  let rows = 0;
  let batch: Array<{ line: string; row: PdfRow; bytes: Buffer }> = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const kinds = batch.map(({ row }) => row.document_kind);
    const ids = batch.map(({ row }) => row.document_id);
    const lines = asJson(batch.map(({ line }) => line));
    rows += await uow.execute(sql, [uow.practiceId, lines, kinds, ids, batch.map(({ bytes }) => bytes)]);
    batch = [];
  };
  for await (const lines of archive.lines(fileOf(table.name), BATCH_ROWS))
    for (const line of lines) {
      const row = JSON.parse(line) as PdfRow;
      batch.push({ line, row, bytes: await archive.pdf(row.document_kind, row.document_id) });
      if (batch.reduce((sum, { bytes }) => sum + bytes.length, 0) >= BATCH_PDF_BYTES) await flush();
    }
  await flush();
  return rows;
}
