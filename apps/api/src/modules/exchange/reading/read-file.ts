import { readCsv } from './csv-table.js';
import type { ClientMapping } from './client-columns.js';
import { decodeText } from './decode-text.js';
import { fingerprints } from './fingerprints.js';
import { readClientRow, type ClientRow } from './read-client-row.js';
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
function readFile<Row extends object>(content: Buffer, read: (cells: string[]) => ReadRow<Row>): FileReading<Row> {
  const table = readCsv(decodeText(content).text);
  const fingerprint = fingerprints();
  const rows: Array<LinedRow<Row>> = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of table.rows) {
    const outcome = read(cells);
    if (outcome.ok) rows.push({ line, fingerprint: fingerprint(outcome.row), row: outcome.row });
    else problems.push({ line, detail: outcome.problems.join('; ') });
  }
  return { rowCount: table.rows.length, rows, problems };
}

export const readTimeFile = (
  content: Buffer,
  { mapping, options, header }: ImportRow,
  practice: { timezone: string; currency: string },
): FileReading<TimeRow> => {
  const reading = {
    mapping,
    dateOrder: options.dateOrder,
    timezone: practice.timezone,
    currency: practice.currency,
    durationName: header[mapping.duration ?? -1] ?? '',
  };
  return readFile(content, (cells) => readTimeRow(cells, reading));
};

export const readClientFile = (content: Buffer, { mapping }: ImportRow): FileReading<ClientRow> =>
  readFile(content, (cells) => readClientRow(cells, mapping as ClientMapping));
