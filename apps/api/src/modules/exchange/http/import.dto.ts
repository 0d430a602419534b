import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_KINDS, IMPORT_STATES, type ImportKind, type ImportState } from '../import-row.js';
import { CLIENT_FIELDS } from '../reading/client-columns.js';
import { ROWS_MAX } from '../reading/csv-table.js';
import { DATE_ORDERS, type DateOrder } from '../reading/dates-and-times.js';
import { INVOICE_FIELDS } from '../reading/invoice-columns.js';
import { TIME_FIELDS, TIME_SOURCES, type TimeSource } from '../reading/time-columns.js';

const FIELDS = [...new Set([...TIME_FIELDS, ...CLIENT_FIELDS, ...INVOICE_FIELDS])] as const;
const Count = (description: string) => IntField({ description, min: 0, max: ROWS_MAX, example: 412 });

export class ImportFileQuery {
  @ChoiceField(IMPORT_KINDS, { description: 'What the rows are.' }) kind!: ImportKind;
  @TextField({ description: 'Its name, to know it again.', min: 1, max: 200, example: 'toggl-2026.csv' })
  fileName!: string;
}

export class ImportColumnDto {
  @ChoiceField(FIELDS, { description: 'What the column holds.', example: 'client' }) field!: string;
  @IntField({ description: 'Its place in the header, from 0.', min: 0, max: 99, example: 1 }) column!: number;
}

export class PatchImportDto {
  @ListField(() => ImportColumnDto, {
    description: 'All columns that count; the others are passed over.',
    optional: true,
    max: FIELDS.length,
  })
  columns?: ImportColumnDto[];
  @ChoiceField(DATE_ORDERS, { description: 'Whether 03/04/2026 is in April (`dmy`) or March.', optional: true })
  dateOrder?: DateOrder;
  @FlagField({ description: 'Rates in the file become overrides; else your own rates price the work.', optional: true })
  useRates?: boolean;
  @ChoiceField(TIME_SOURCES, {
    description: 'The program it comes from; its columns are proposed anew unless `columns` says them.',
    optional: true,
  })
  source?: TimeSource;
  @TextField({
    description: 'Name of the client of rows that name none; empty: such rows are refused.',
    optional: true,
    max: 200,
    example: '',
  })
  clientFallback?: string;
  @TextField({
    description: 'Name of the service of rows that name none; empty: such rows are refused.',
    optional: true,
    max: 100,
    example: 'Bookkeeping',
  })
  serviceFallback?: string;
  @FlagField({ description: 'Open invoices show on the portal of their clients at once.', optional: true })
  publish?: boolean;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_000_000_000, example: 1 })
  version?: number;
}

export class ImportProblemResponse {
  @IntField({ description: 'Line of the file on which the row ends.', min: 1, max: 100_000_000, example: 17 })
  line!: number;
  @TextField({
    description: 'The column it is in, by its name in the file; null: the row as a whole.',
    nullable: true,
    max: 10_000,
    example: 'Start date',
  })
  column!: string | null;
  @TextField({ description: 'What is wrong with it.', max: 2000, example: '“30/02/2026” is not a date' })
  detail!: string;
}

export class ImportResponse {
  @IdField({ description: 'The import.' }) id!: string;
  @IntField({ description: 'Counts its changes.', min: 1, max: 2_000_000_000, example: 1 }) version!: number;
  @ChoiceField(IMPORT_KINDS, { description: 'What the rows are.' }) kind!: ImportKind;
  @ChoiceField(TIME_SOURCES, { description: 'The program whose columns these are.' }) source!: TimeSource;
  @TextField({ description: 'Name of the file.', max: 200 }) fileName!: string;
  @ChoiceField(['utf-8', 'utf-16le', 'windows-1252'] as const, { description: 'How its text was read.' })
  encoding!: string;
  @TextField({ description: 'What separates its cells.', max: 1, example: ';', trim: false }) separator!: string;
  @TextsField({ description: 'Names of its columns.', maxItems: 100, max: 10_000 }) header!: string[];
  @ApiProperty({
    type: 'array',
    maxItems: 10,
    items: { type: 'array', items: { type: 'string' } },
    description: 'Its first rows, cell by cell.',
    example: [['2026-11-03', 'Karoo Blooms', '1,5']],
  })
  sample!: string[][];
  @ListField(() => ImportColumnDto, { description: 'Which column holds what.', max: FIELDS.length })
  columns!: ImportColumnDto[];
  @ChoiceField(DATE_ORDERS, { description: 'Whether 03/04/2026 is in April (`dmy`) or March.' }) dateOrder!: DateOrder;
  @FlagField({ description: 'Rates in the file become overrides.' }) useRates!: boolean;
  @TextField({ description: 'Client of rows that name none; empty: they are refused.', max: 200, example: '' })
  clientFallback!: string;
  @TextField({ description: 'Service of rows that name none; empty: they are refused.', max: 100, example: '' })
  serviceFallback!: string;
  @FlagField({ description: 'Open invoices show on the portal of their clients at once.' }) publish!: boolean;
  @ChoiceField(IMPORT_STATES, {
    description:
      '`ready` to be checked → `checking` → `checked` → `running` → `done` → `undoing` → `undone`; `failed` says why.',
  })
  state!: ImportState;
  @Count('Rows of the file; 0 until it was checked.') rowCount!: number;
  @Count('Rows looked at so far.') seenCount!: number;
  @Count('Rows that went in; after a check, that will; after an undo, that stay.') addedCount!: number;
  @Count('Rows that an earlier import brought in; they are passed over.') repeatedCount!: number;
  @Count('Rows that cannot go in.') refusedCount!: number;
  @ListField(() => ImportProblemResponse, {
    description: 'The first 200 things in their way, by line; all of them are a file of their own.',
    max: 200,
  })
  problems!: ImportProblemResponse[];
  @TextsField({ description: 'Clients that are made by it.', maxItems: 10_000, max: 200 }) newClients!: string[];
  @TextsField({ description: 'Service types that are made by it.', maxItems: 10_000, max: 100 }) newServices!: string[];
  @TextField({ description: 'Why it failed.', nullable: true, max: 1000 }) failure!: string | null;
  @InstantField({ description: 'When the file came.' }) createdAt!: string;
  @InstantField({ description: 'When it was done or undone.', nullable: true }) finishedAt!: string | null;
}
