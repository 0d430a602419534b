import { notFound, staleVersion } from '../errors/app-error.js';

/** The row as its editor read it: 404 without a row, 412 when somebody changed it since. Lock the row in the same reading. */
export function asRead<Row extends { version: number }>(row: Row | undefined, version: number): Row {
  if (!row) throw notFound();
  if (row.version !== version) throw staleVersion();
  return row;
}
