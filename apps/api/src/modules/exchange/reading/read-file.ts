import { readCsv } from './csv-table.js';
import type { ClientMapping } from './client-columns.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeText } from './decode-text.js';
import { fingerprints } from './fingerprints.js';
import type { InvoiceMapping } from './invoice-columns.js';
import { readClientRow, type ClientRow } from './read-client-row.js';
import { readInvoiceRow, type InvoiceRow } from './read-invoice-row.js';
import { readTimeRow, type ReadRow, type TimeRow } from './read-time-row.js';
import type { ImportRow, RowProblem } from '../import-row.js';

export interface LinedRow<Row> {
  line: number;
  fingerprint: Buffer;
  row: Row;
}

export interface FileReading<Row> {
  rowCount: number;
  rows: Array<LinedRow<Row>>;
  problems: RowProblem[];
}

/** All rows of a file under the mapping that its import has now: those that can be read, and why the others cannot. */
function readFile<Row extends object>(
  content: Buffer,
  { mapping, header }: Pick<ImportRow, 'mapping' | 'header'>,
  read: (cells: string[]) => ReadRow<Row>,
): FileReading<Row> {
  const columnOf = (field: string): string | null => header[(mapping as Record<string, number>)[field] ?? -1] ?? null;
  const table = readCsv(decodeText(content).text);
  const fingerprint = fingerprints();
  const rows: Array<LinedRow<Row>> = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of table.rows) {
    const outcome = read(cells);
    if (outcome.ok) rows.push({ line, fingerprint: fingerprint(outcome.row), row: outcome.row });
    else problems.push(...outcome.problems.map(({ field, detail }) => ({ line, column: columnOf(field), detail })));
  }
  return { rowCount: table.rows.length, rows, problems };
}

export const readTimeFile = (
  content: Buffer,
  row: ImportRow,
  practice: { timezone: string; currency: string },
): FileReading<TimeRow> => {
  const { mapping, header, options } = row;
  const reading = {
    mapping,
    dateOrder: options.dateOrder,
    clientFallback: options.clientFallback ?? '',
    serviceFallback: options.serviceFallback ?? '',
    timezone: practice.timezone,
    currency: practice.currency,
    durationName: header[mapping.duration ?? -1] ?? '',
  };
  return readFile(content, row, (cells) => readTimeRow(cells, reading));
};

export const readInvoiceFile = (
  content: Buffer,
  row: ImportRow,
  { practice, today }: Pick<UnitOfWork, 'practice' | 'today'>,
): FileReading<InvoiceRow> => {
  const reading = {
    mapping: row.mapping as InvoiceMapping,
    dateOrder: row.options.dateOrder,
    currency: practice.currency,
    termsDays: practice.paymentTermsDays,
    today,
  };
  return readFile(content, row, (cells) => readInvoiceRow(cells, reading));
};

export const readClientFile = (content: Buffer, row: ImportRow): FileReading<ClientRow> =>
  readFile(content, row, (cells) => readClientRow(cells, row.mapping as ClientMapping));
