import {
  QUOTE_STATUSES,
  type DisbursementKind,
  type QuoteLineKind,
  type QuoteStatus,
  type TaxCode,
} from '@atlasos/domain';
import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  IntField,
  ListField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { HeadFields, LineFields } from './quote-fields.js';

const LINES_MAX = 200;

export class NewQuoteLineDto {
  @LineFields.kind() kind!: QuoteLineKind;
  @LineFields.description(true) description?: string;
  @LineFields.serviceTypeId(true) serviceTypeId?: string | null;
  @LineFields.estimatedMinutes(true) estimatedMinutes?: number | null;
  @LineFields.hourlyRateMinor(true) hourlyRateMinor?: number | null;
  @LineFields.quantity(true) quantity?: number | null;
  @LineFields.unitPriceMinor(true) unitPriceMinor?: number | null;
  @LineFields.taxCode(true) taxCode?: TaxCode;
  @LineFields.disbursementKind(true) disbursementKind?: DisbursementKind | null;
  @LineFields.optional(true) optional?: boolean;
}

export class QuoteLineDto extends NewQuoteLineDto {
  @IdField({ description: 'A line that the quote has; absent: a new one.', optional: true }) id?: string;
}

class QuoteHeadDto {
  @HeadFields.validUntil(true) validUntil?: string | null;
  @HeadFields.paymentTermsDays(true) paymentTermsDays?: number | null;
  @HeadFields.notes(true) notes?: string;
  @HeadFields.conditions(true) conditions?: string;
}

export class CreateQuoteDto extends QuoteHeadDto {
  @IdField({ description: 'A client or a prospect.' }) clientId!: string;
  @ListField(() => NewQuoteLineDto, { description: 'In order.', optional: true, max: LINES_MAX })
  lines?: NewQuoteLineDto[];
}

export class PatchQuoteDto extends QuoteHeadDto {
  @IdField({ description: 'Another client or prospect.', optional: true }) clientId?: string;
  @ListField(() => QuoteLineDto, {
    description: 'In the place of all lines, in order.',
    optional: true,
    max: LINES_MAX,
  })
  lines?: QuoteLineDto[];
  @IntField({
    description: 'The version that was read; or send If-Match.',
    optional: true,
    min: 1,
    max: 2_147_483_647,
    example: 3,
  })
  version?: number;
}

const lowercase = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)) : value;

export class AcceptQuoteDto {
  @TextField({ description: 'Who accepts, as told.', min: 1, max: 200, example: 'Thandi Nkosi' }) name!: string;
  @Transform(({ value }: { value: unknown }) => lowercase(value))
  @IdsField({ description: 'The optional lines that the client wants.', optional: true, max: LINES_MAX })
  optionalLineIds?: string[];
}

export class DeclineQuoteDto {
  @TextField({ description: 'Who declines, as told.', optional: true, max: 200 }) name?: string;
  @TextField({ description: 'Why.', optional: true, max: 1000, example: 'Not this year' }) reason?: string;
}

export class QuoteFilterQuery {
  @ChoiceField(QUOTE_STATUSES, { description: 'In this status today.', optional: true }) status?: QuoteStatus;
  @IdField({ description: 'For this client.', optional: true }) clientId?: string;
  @DateField({ description: 'First issue date; a draft counts as of today.', optional: true }) from?: string;
  @DateField({ description: 'Last issue date.', optional: true }) to?: string;
  @TextField({ description: 'Occurs in number, client or a line.', optional: true, max: 200 }) q?: string;
}

export class QuotesQuery extends IntersectionType(PageQuery, QuoteFilterQuery) {}
