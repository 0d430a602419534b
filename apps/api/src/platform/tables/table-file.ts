import { minorDigits } from '@atlasos/domain';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { csvStream } from '../csv/csv.js';
import type { Actor } from '../database/actor.js';
import type { Database } from '../database/database.js';
import type { PracticeSettings } from '../database/practice-settings.js';
import { HttpAnswer } from '../http/http-answer.js';
import type { Page } from '../http/paging.js';
import type { Table } from './table.js';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const TABLE_MEDIA_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const PAGE_ROWS = 500;

interface ReadPage<Row> extends Page<Row> {
  practice: PracticeSettings;
}

/** Answers a table as a file. Its first page is read before the answer begins, so that what is refused is refused with a reason. */
export async function tableFile<Row>(
  database: Database,
  actor: Actor,
  format: TableFormat,
  table: Table<Row>,
): Promise<HttpAnswer<Readable>> {
  const read = (cursor?: string): Promise<ReadPage<Row>> =>
    database.transaction(
      actor,
      async (uow) => ({
        ...(await table.page(uow, { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) })),
        practice: uow.practice,
      }),
      { readOnly: true },
    );
  const first = await read();
  const body = format === 'csv' ? csvOf(table, first, read) : await xlsxOf(table, first, read);
  return new HttpAnswer(200, body, {
    'Content-Type': `${TABLE_MEDIA_TYPES[format]}${format === 'csv' ? '; charset=utf-8' : ''}`,
    'Content-Disposition': `attachment; filename="${table.name}.${format}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

type Read<Row> = (cursor?: string) => Promise<ReadPage<Row>>;

const csvOf = <Row>({ columns }: Table<Row>, first: ReadPage<Row>, read: Read<Row>): Readable =>
  csvStream(
    columns.map(({ head }) => head),
    async (cursor) => {
      const { items, nextCursor, practice } = cursor === null ? first : await read(cursor);
      return { rows: items.map((row) => columns.map(({ csv }) => csv(row, practice))), next: nextCursor };
    },
  );

async function xlsxOf<Row>({ title, columns }: Table<Row>, first: ReadPage<Row>, read: Read<Row>): Promise<Readable> {
  // Loaded with the first workbook.
  const { writeXlsxStream } = await import('hucre/xlsx');
  const { practice } = first;
  const digits = minorDigits(practice.currency);
  async function* rows() {
    for (let page = first; ; page = await read(page.nextCursor)) {
      for (const row of page.items) yield columns.map(({ sheet }) => sheet(row, practice));
      if (page.nextCursor === null) return;
    }
  }
  const stream = writeXlsxStream(rows(), {
    name: title,
    freezePane: { rows: 1 },
    columns: columns.map(({ head, width, format }) => ({
      header: head,
      width: Math.max(width, head.length + 2),
      ...(format ? { numFmt: format(practice, digits) } : {}),
    })),
  });
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>, { objectMode: false });
}
