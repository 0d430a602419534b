import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ImportRow, RowProblem } from '../import-row.js';
import type { LinedRow } from '../reading/read-file.js';

/** What became of some rows: the records they are now, and why the others are none. */
export interface Placed {
  added: Array<{ line: number; fingerprint: Buffer; recordId: string }>;
  problems: RowProblem[];
}

/** How the rows of one kind of file are read, tried and written. */
export interface ImportKindWork<Row> {
  read(
    content: Buffer,
    row: ImportRow,
    uow: UnitOfWork,
  ): { rowCount: number; rows: Array<LinedRow<Row>>; problems: RowProblem[] };
  /** What does not exist yet and is made with it. */
  missing(uow: UnitOfWork, rows: Array<LinedRow<Row>>): Promise<{ clients: string[]; services: string[] }>;
  make(uow: UnitOfWork, missing: { clients: string[]; services: string[] }): Promise<void>;
  /** Why rows cannot go in, without writing any. */
  problemsOf(uow: UnitOfWork, rows: Array<LinedRow<Row>>, row: ImportRow): Promise<RowProblem[]>;
  place(uow: UnitOfWork, rows: Array<LinedRow<Row>>, row: ImportRow): Promise<Placed>;
}
