import { CLIENT_FIELDS } from '../reading/client-columns.js';
import { INVOICE_FIELDS } from '../reading/invoice-columns.js';
import { TIME_FIELDS } from '../reading/time-columns.js';
import type { ImportRow } from '../import-row.js';

const FIELDS: Record<ImportRow['kind'], readonly string[]> = {
  time: TIME_FIELDS,
  clients: CLIENT_FIELDS,
  invoices: INVOICE_FIELDS,
};

/** What the columns of this kind of file may be. */
export const fieldsOf = (kind: ImportRow['kind']): readonly string[] => FIELDS[kind];

export const presentImport = (row: ImportRow) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  source: row.source,
  fileName: row.fileName,
  encoding: row.encoding,
  separator: row.separator,
  header: row.header,
  sample: row.sample,
  columns: Object.entries(row.mapping)
    .map(([field, column]) => ({ field, column }))
    .sort((a, b) => fieldsOf(row.kind).indexOf(a.field) - fieldsOf(row.kind).indexOf(b.field)),
  dateOrder: row.options.dateOrder,
  useRates: row.options.useRates,
  clientFallback: row.options.clientFallback ?? '',
  serviceFallback: row.options.serviceFallback ?? '',
  publish: row.options.publish ?? false,
  state: row.state,
  rowCount: row.rowCount,
  seenCount: row.seenCount,
  addedCount: row.addedCount,
  repeatedCount: row.repeatedCount,
  refusedCount: row.refusedCount,
  problems: row.problems,
  newClients: row.newClients,
  newServices: row.newServices,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
