import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CSV_BOM, csvLine } from '../../../../platform/csv/csv.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Table } from '../../../../platform/tables/table.js';
import { rowsAsJson, type CataloguedTable } from '../queries/catalogue.query.js';
import type { StoredPdf } from './stored-pdfs.js';

const BATCH_ROWS = 500;

export interface WrittenFile {
  file: string;
  rows: number;
  sha256: string;
}

/** One file of an archive: its bytes are made when the zip asks for them. */
export interface ArchiveEntry {
  file: string;
  open: (uow: UnitOfWork) => AsyncGenerator<{ bytes: Buffer; rows: number }>;
}

export const tableEntry = (table: CataloguedTable): ArchiveEntry => ({
  file: `data/${table.name}.jsonl`,
  async *open(uow) {
    for await (const lines of rowsAsJson(uow, table, BATCH_ROWS))
      yield { bytes: Buffer.from(`${lines.join('\n')}\n`), rows: lines.length };
  },
});

/** A list as its own export has it. */
export const csvEntry = <Row>({ name, columns, page }: Table<Row>): ArchiveEntry => ({
  file: `csv/${name}.csv`,
  async *open(uow) {
    yield { bytes: Buffer.from(CSV_BOM + csvLine(columns.map(({ head }) => head))), rows: 0 };
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, nextCursor } = await page(uow, { limit: BATCH_ROWS, ...(cursor ? { cursor } : {}) });
      const lines = items.map((row) => csvLine(columns.map(({ csv }) => csv(row, uow.practice))));
      if (lines.length > 0) yield { bytes: Buffer.from(lines.join('')), rows: lines.length };
      cursor = nextCursor;
    }
  },
});

export const pdfEntry = ({ file, kind, documentId }: StoredPdf): ArchiveEntry => ({
  file,
  async *open(uow) {
    const row = await uow.first<{ bytes: Buffer }>(
      `SELECT bytes FROM document_pdfs WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3`,
      [uow.practiceId, kind, documentId],
    );
    yield { bytes: row!.bytes, rows: 1 };
  },
});

/** Its bytes, and, told at the end, what it came to. */
export function readEntry(
  entry: ArchiveEntry,
  uow: UnitOfWork,
  { onRows, onEnd }: { onRows: (count: number) => void; onEnd: (written: WrittenFile) => void },
): Readable {
  async function* bytes() {
    const hash: Hash = createHash('sha256');
    let total = 0;
    for await (const { bytes: chunk, rows } of entry.open(uow)) {
      hash.update(chunk);
      total += rows;
      onRows(rows);
      yield chunk;
    }
    onEnd({ file: entry.file, rows: total, sha256: hash.digest('hex') });
  }
  return Readable.from(bytes(), { objectMode: false });
}
