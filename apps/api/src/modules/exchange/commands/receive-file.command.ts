import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { ImportKind, ImportRow } from '../import-row.js';
import { importById } from '../queries/imports.query.js';
import { proposeClientMapping } from '../reading/client-columns.js';
import { proposeInvoiceMapping } from '../reading/invoice-columns.js';
import { peekCsv } from '../reading/csv-table.js';
import { orderOf } from '../reading/dates-and-times.js';
import { decodeText } from '../reading/decode-text.js';
import { proposeMapping, recogniseSource, type TimeMapping } from '../reading/time-columns.js';

const SAMPLE_ROWS = 10;
const MONTH_FIRST = /^en-US$/i;

export interface ReceivedFile {
  kind: ImportKind;
  fileName: string;
  content: Buffer;
}

/** Keeps a file and says what its columns seem to be. Only its first rows are read here; the worker reads it all. */
export async function receiveFile(uow: UnitOfWork, { kind, fileName, content }: ReceivedFile): Promise<ImportRow> {
  refuseSpreadsheet(content);
  const id = uuidv7();
  const { text, encoding } = decodeText(content);
  const { separator, header, rows } = peekCsv(text);
  const source = kind === 'time' ? recogniseSource(header) : 'generic';
  const mapping: TimeMapping =
    kind === 'time'
      ? proposeMapping(source, header)
      : ((kind === 'clients' ? proposeClientMapping(header) : proposeInvoiceMapping(header)) as TimeMapping);
  const dateColumn = kind === 'invoices' ? proposeInvoiceMapping(header).issueDate : mapping.date;
  const dates = rows.map(({ cells }) => cells[dateColumn ?? -1] ?? '');
  const dateOrder = orderOf(dates) ?? (MONTH_FIRST.test(uow.practice.locale) ? 'mdy' : 'dmy');
  await uow.execute(
    `INSERT INTO imports (practice_id, id, user_id, kind, source, file_name, content, header, sample, separator, encoding, mapping, options)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[uow.practiceId, id, uow.actor.id, kind, source, fileName, content, JSON.stringify(header)],
      JSON.stringify(rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, 200)))),
      ...[separator, encoding, JSON.stringify(mapping), JSON.stringify({ dateOrder, useRates: false })],
    ],
  );
  await audit(uow, { action: 'import.received', entity: 'import', entityId: id, after: { kind, fileName, source } });
  return importById(uow, id);
}

/** XLSX is a ZIP; XLS begins with the mark of its own container. */
const SPREADSHEETS = [Buffer.from('PK\u0003\u0004'), Buffer.from('d0cf11e0', 'hex')];

function refuseSpreadsheet(content: Buffer): void {
  if (SPREADSHEETS.some((mark) => content.subarray(0, mark.length).equals(mark)))
    throw new AppError('invalid_request', 'This is a spreadsheet or an archive. Save it as CSV, and bring that.');
}
