import {
  GROUPINGS,
  INVOICE_STATUSES,
  TAX_CODES,
  LINE_KINDS,
  type Grouping,
  type InvoiceStatus,
  type LineKind,
  type TaxCode,
} from '@atlasos/domain';
import { applyDecorators } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ChoiceField,
  DateField,
  FlagField,
  FromQueryFlag,
  IdField,
  IdsField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { QuantityField } from './quantity-field.js';

const Version = () =>
  IntField({
    description: 'The version of the invoice that was read; or send If-Match.',
    optional: true,
    min: 1,
    max: 2_147_483_647,
    example: 3,
  });

const lowercase = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)) : value;
const EntryIds = (description: string) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => lowercase(value)),
    IdsField({ description, optional: true, min: 1, max: 5000 }),
  );

export class DiscountDto {
  @IntField({
    description: 'Hundredths of a per cent: 1000 = 10 %. Either this or amountMinor.',
    optional: true,
    nullable: true,
    min: 0,
    max: 10_000,
    example: 1000,
  })
  percentBps?: number | null;
  @MinorField({ description: 'An amount. Either this or percentBps.', optional: true, nullable: true, example: 5000 })
  amountMinor?: number | null;
}

export class CreateInvoiceDto {
  @IdField({ description: 'Who is billed.' }) clientId!: string;
  @DateField({ description: 'Last day of the work that is put on it; today unless said.', optional: true })
  upTo?: string;
  @EntryIds('Only these entries, deferred ones too; all that is free unless this or disbursementIds is said.')
  timeEntryIds?: string[];
  @EntryIds('Only these disbursements, deferred ones too.') disbursementIds?: string[];
}

export class PatchInvoiceDto {
  @DateField({ description: 'Its date; null: the day on which it is finalised.', optional: true, nullable: true })
  issueDate?: string | null;
  @DateField({ description: 'When it is due; null: its date plus the terms.', optional: true, nullable: true })
  dueDate?: string | null;
  @TextField({ description: "The client's order number.", optional: true, max: 100, example: 'PO 4411' })
  reference?: string;
  @TextField({ description: 'A note to the client.', optional: true, max: 5000, trim: false }) notes?: string;
  @ObjectField(() => DiscountDto, {
    description: 'Off the whole document but agent disbursements; null: none.',
    optional: true,
    nullable: true,
  })
  discount?: DiscountDto | null;
  @ChoiceField(GROUPINGS, {
    description: 'How entries become lines. Remembered for the next invoice of the client.',
    optional: true,
  })
  grouping?: Grouping;
  @DateField({
    description: 'A later day pulls in what lies between, an earlier one sends later work back to WIP.',
    optional: true,
  })
  upTo?: string;
  @Version() version?: number;
}

export class AddLineDto {
  @ChoiceField(LINE_KINDS, { description: 'What it bills.' }) kind!: LineKind;
  @TextField({
    description: 'What it is for. With it, entries become one line of their own; without it they follow the grouping.',
    optional: true,
    max: 2000,
    example: 'Annual financial statements',
  })
  description?: string;
  @QuantityField({ description: 'Above 0, at most three decimals; 1 unless said.', optional: true }) quantity?: number;
  @MinorField({ description: 'Price of one.', optional: true, example: 180_000 }) unitPriceMinor?: number;
  @ChoiceField(TAX_CODES, {
    description: '`standard` unless said. A new disbursement is an agent one when `out_of_scope`, else recovered.',
    optional: true,
  })
  taxCode?: TaxCode;
  @EntryIds('Entries to bill, for the kind `time`.') timeEntryIds?: string[];
  @IdField({
    description: 'A disbursement to bill; without it a line of the kind `disbursement` creates one.',
    optional: true,
  })
  disbursementId?: string;
  @DateField({ description: 'When a disbursement that is created was spent; today unless said.', optional: true })
  date?: string;
}

export class PatchLineDto {
  @TextField({
    description: 'What it is for; empty brings the proposed text of logged time back.',
    optional: true,
    max: 2000,
  })
  description?: string;
  @QuantityField({ description: 'Of a fixed fee.', optional: true }) quantity?: number;
  @MinorField({ description: 'Price of one, of a fixed fee.', optional: true }) unitPriceMinor?: number;
  @ChoiceField(TAX_CODES, { description: 'How it is taxed.', optional: true }) taxCode?: TaxCode;
  @ObjectField(() => DiscountDto, { description: 'Off this line; null: none.', optional: true, nullable: true })
  discount?: DiscountDto | null;
  @IntField({ description: 'Place among the lines, from 0.', optional: true, min: 0, max: 100_000 }) position?: number;
  @EntryIds('The entries that stand on this line of time from now on; others go back to WIP.') timeEntryIds?: string[];
  @Version() version?: number;
}

export class AdjustDto {
  @EntryIds('Entries on this draft.') timeEntryIds?: string[];
  @EntryIds('Recovered disbursements on this draft.') disbursementIds?: string[];
  @MinorField({
    description: 'What they are billed at together. The difference is spread by value and shows in realisation.',
  })
  totalMinor!: number;
  @TextField({ description: 'Why.', min: 1, max: 500, example: 'Agreed fee for the year' }) reason!: string;
}

export class DeferFromInvoiceDto {
  @DateField({ description: 'First day on which it may be billed; after today.' }) until!: string;
  @TextField({ description: 'Why it waits.', min: 1, max: 500, example: 'Client asked for it in the new year' })
  reason!: string;
}

export class InvoiceFilterQuery {
  @ChoiceField(INVOICE_STATUSES, { description: 'In this status.', optional: true }) status?: InvoiceStatus;
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @DateField({ description: 'First issue date; a draft counts as of today.', optional: true }) from?: string;
  @DateField({ description: 'Last issue date.', optional: true }) to?: string;
  @FlagField({ description: 'With something left to pay, whatever its status.', optional: true })
  @FromQueryFlag()
  open?: boolean;
  @FlagField({ description: 'Past its due date with something left to pay.', optional: true })
  @FromQueryFlag()
  overdue?: boolean;
  @TextField({ description: 'Occurs in number, client or reference.', optional: true, max: 200 }) q?: string;
}

export class InvoicesQuery extends IntersectionType(PageQuery, InvoiceFilterQuery) {}

export class LineCreditDto {
  @IdField({ description: 'A line of the invoice.' }) lineId!: string;
  @MinorField({
    description: 'How much of it, in the terms of the invoice: with VAT inside if its prices were.',
    min: 1,
    example: 1003,
  })
  amountMinor!: number;
}

export class CreateCreditNoteDto {
  @TextField({ description: 'Why; it stands on the credit note.', min: 1, max: 500, example: 'Billed twice' })
  reason!: string;
  @FlagField({ description: 'All that is left of the invoice. Either this or lines.', optional: true }) full?: boolean;
  @ListField(() => LineCreditDto, {
    description: 'Parts of lines. Either this or full.',
    optional: true,
    min: 1,
    max: 5000,
  })
  lines?: LineCreditDto[];
  @FlagField({
    description:
      'Sends the work back to WIP, to be billed again: with full all of it, with lines that of the lines that are credited in whole.',
    optional: true,
    default: false,
  })
  releaseTime?: boolean;
}

export class CreditNotesQuery extends PageQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @IdField({ description: 'Of this invoice.', optional: true }) invoiceId?: string;
  @DateField({ description: 'First issue date.', optional: true }) from?: string;
  @DateField({ description: 'Last issue date.', optional: true }) to?: string;
}
