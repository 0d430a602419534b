import { formatDurationClock, localDate, localTime, toDecimalText } from '@atlasos/domain';
import type { CsvValue } from '../csv/csv.js';
import type { PracticeSettings } from '../database/practice-settings.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Page } from '../http/paging.js';
import { dateNumber, type SheetValue } from './sheet-values.js';

type InPractice = Pick<PracticeSettings, 'currency' | 'timezone'>;

/** A column of a list that leaves as a file: once as text of a CSV, once as a typed cell of a spreadsheet. */
export interface Column<Row> {
  head: string;
  /** In characters of a spreadsheet. */
  width: number;
  /** As spreadsheets write formats; absent: text. */
  format?: (practice: InPractice, digits: number) => string;
  csv: (row: Row, practice: InPractice) => CsvValue;
  sheet: (row: Row, practice: InPractice) => SheetValue;
}

/** What a file holds: its columns, and its rows a page at a time. */
export interface Table<Row> {
  /** Of the file, without its ending. */
  name: string;
  /** Of the sheet. */
  title: string;
  columns: ReadonlyArray<Column<Row>>;
  page: (uow: UnitOfWork, at: { limit: number; cursor?: string }) => Promise<Page<Row>>;
}

type Of<Row, Value> = (row: Row) => Value | null;
const given = <Value, Result>(value: Value | null, then: (value: Value) => Result): Result | null =>
  value === null ? null : then(value);

export const text = <Row>(head: string, of: Of<Row, string>, width = 18): Column<Row> => ({
  head,
  width,
  csv: of,
  sheet: of,
});

export const date = <Row>(head: string, of: Of<Row, string>): Column<Row> => ({
  head,
  width: 12,
  format: () => 'yyyy-mm-dd',
  csv: of,
  sheet: (row) => given(of(row), dateNumber),
});

/** A moment, as the clock on the wall of the practice showed it. */
export const moment = <Row>(head: string, of: Of<Row, Date | string>): Column<Row> => ({
  head,
  width: 17,
  format: () => 'yyyy-mm-dd hh:mm',
  csv: (row, { timezone }) => given(of(row), (at) => `${localDate(at, timezone)} ${localTime(at, timezone)}`),
  sheet: (row, { timezone }) => given(of(row), (at) => dateNumber(localDate(at, timezone), localTime(at, timezone))),
});

export const money = <Row>(head: string, of: Of<Row, number>): Column<Row> => ({
  head,
  width: 14,
  format: (_, digits) => (digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`),
  csv: (row, { currency }) => given(of(row), (minor) => ({ number: toDecimalText(minor, currency) })),
  sheet: (row, { currency }) => given(of(row), (minor) => Number(toDecimalText(minor, currency))),
});

/** A duration: `1:30`, which adds up in a spreadsheet. */
export const minutes = <Row>(head: string, of: Of<Row, number>): Column<Row> => ({
  head,
  width: 10,
  format: () => '[h]:mm',
  csv: (row) => given(of(row), formatDurationClock),
  sheet: (row) => given(of(row), (value) => value / (24 * 60)),
});

export const count = <Row>(head: string, of: Of<Row, number>): Column<Row> => ({
  head,
  width: 10,
  format: () => '0',
  csv: of,
  sheet: of,
});

/** Hundredths of a per cent. */
export const percent = <Row>(head: string, of: Of<Row, number>): Column<Row> => ({
  head,
  width: 9,
  format: () => '0.00%',
  csv: (row) => given(of(row), (bps) => ({ number: (bps / 100).toFixed(2) })),
  sheet: (row) => given(of(row), (bps) => bps / 10_000),
});

export const yesNo = <Row>(head: string, of: Of<Row, boolean>): Column<Row> =>
  text(head, (row) => given(of(row), (value) => (value ? 'Yes' : 'No')), 10);

/** `written_off` → `Written off`. */
export const words = <Row>(head: string, of: Of<Row, string>): Column<Row> =>
  text(head, (row) => given(of(row), (name) => (name[0]?.toUpperCase() ?? '') + name.slice(1).replace(/_/g, ' ')), 14);

/** The currency of every amount in the row. */
export const currency = <Row>(): Column<Row> => ({
  head: 'Currency',
  width: 9,
  csv: (_, practice) => practice.currency,
  sheet: (_, practice) => practice.currency,
});
