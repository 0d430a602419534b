import { Readable } from 'node:stream';

/** What spreadsheets take for the beginning of a formula, full-width forms and white space before it included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Tells spreadsheets that what follows is UTF-8. */
export const CSV_BOM = '\ufeff';

/** `{number: '-1234.56'}` stays a number in a spreadsheet; a string is text, whatever it looks like. */
export type CsvValue = string | number | { number: string } | null;

/** Text that would be run as a formula gets an apostrophe before it. */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    if (!NUMBER.test(value.number)) throw new Error(`${value.number} is not a number`);
    return value.number;
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** One line, ended as RFC 4180 has it. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export interface CsvPage {
  rows: ReadonlyArray<readonly CsvValue[]>;
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/**
 * A file of any length, a page at a time: the next one is read when the last one was taken, so neither memory nor a transaction is held
 * while somebody's line is slow. Breaks off when a page fails, so that a part is never taken for the whole.
 */
export function csvStream(head: readonly string[], readPage: (cursor: string | null) => Promise<CsvPage>): Readable {
  async function* chunks() {
    yield Buffer.from(CSV_BOM + csvLine(head));
    for (let cursor: string | null = null, isMore = true; isMore;) {
      const { rows, next }: CsvPage = await readPage(cursor);
      if (rows.length > 0) yield Buffer.from(rows.map(csvLine).join(''));
      cursor = next;
      isMore = next !== null;
    }
  }
  return Readable.from(chunks(), { objectMode: false, highWaterMark: 64 * 1024 });
}
