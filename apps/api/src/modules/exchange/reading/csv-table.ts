import { parse } from 'csv-parse/sync';
import { AppError } from '../../../platform/errors/app-error.js';

export const ROWS_MAX = 50_000;
const COLUMNS_MAX = 100;
const SEPARATORS = [',', ';', '\t', '|'] as const;

export interface CsvRow {
  /** Line of the file on which it ends, from 1. */
  line: number;
  cells: string[];
}

export interface CsvTable {
  separator: string;
  header: string[];
  rows: CsvRow[];
}

/** The separator that cuts the first line into most cells; quoted text does not count. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
}

const PEEK_ROWS = 200;

/** Reads a CSV with a header. Quoted cells may hold separators and line breaks. Throws `invalid_request` in plain words. */
export const readCsv = (text: string): CsvTable => tableOf(text);

/** The first rows only, for a look at what the columns hold. */
export const peekCsv = (text: string): CsvTable => tableOf(text, PEEK_ROWS);

function tableOf(text: string, rowsMax?: number): CsvTable {
  const separator = separatorOf(text);
  const records = parsed(text, separator, rowsMax);
  const [head, ...rest] = records;
  if (!head || head.cells.every((cell) => cell === ''))
    throw new AppError('invalid_request', 'The file is empty. Its first line names the columns.');
  if (head.cells.length > COLUMNS_MAX)
    throw new AppError('invalid_request', `The file has more than ${COLUMNS_MAX} columns.`);
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length > ROWS_MAX)
    throw new AppError('invalid_request', `The file has ${rows.length} rows; ${ROWS_MAX} go in at once. Split it.`);
  return { separator, header: head.cells, rows };
}

function parsed(text: string, delimiter: string, rowsMax: number | undefined): CsvRow[] {
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      ...(rowsMax === undefined ? {} : { to: rowsMax + 1 }),
    }) as unknown as Array<{ record: string[]; info: { lines: number } }>;
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw new AppError('invalid_request', `The file cannot be read as CSV: ${(error as Error).message}`);
  }
}
