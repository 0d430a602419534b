import type { TimeMapping, TimeSource } from './reading/time-columns.js';
import type { DateOrder } from './reading/dates-and-times.js';
import type { TextEncoding } from './reading/decode-text.js';

export const IMPORT_KINDS = ['time', 'clients', 'invoices'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = [
  'ready',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface ImportOptions {
  dateOrder: DateOrder;
  /** Rates in the file become overrides; otherwise the practice's own rates price the work. */
  useRates: boolean;
  /** The client and the service, by name, of rows that name none; absent or empty: such rows are refused. */
  clientFallback?: string;
  serviceFallback?: string;
  /** Opening balances show on the portal at once. */
  publish?: boolean;
}

export interface RowProblem {
  line: number;
  /** Name of the column in the file; null where the row as a whole cannot go in. */
  column: string | null;
  detail: string;
}

export interface ImportRow extends Record<string, unknown> {
  id: string;
  version: number;
  userId: string;
  kind: ImportKind;
  source: TimeSource;
  fileName: string;
  header: string[];
  sample: string[][];
  separator: string;
  encoding: TextEncoding;
  mapping: TimeMapping;
  options: ImportOptions;
  state: ImportState;
  rowCount: number;
  seenCount: number;
  addedCount: number;
  repeatedCount: number;
  refusedCount: number;
  problems: RowProblem[];
  newClients: string[];
  newServices: string[];
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** All but the file itself. */
export const IMPORT_COLUMNS = `id, version, user_id AS "userId", kind, source, file_name AS "fileName", header, sample, separator, encoding,
  mapping, options, state, row_count AS "rowCount", seen_count AS "seenCount", added_count AS "addedCount",
  repeated_count AS "repeatedCount", refused_count AS "refusedCount", problems, new_clients AS "newClients",
  new_services AS "newServices", failure, created_at AS "createdAt", finished_at AS "finishedAt"`;
