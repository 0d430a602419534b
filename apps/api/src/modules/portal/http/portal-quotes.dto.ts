import { QUOTE_LINE_KINDS, TAX_CODES, type DisbursementKind, type QuoteLineKind, type TaxCode } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { QuantityField } from '../../invoicing/index.js';
import type { PortalQuoteStatus } from '../queries/portal-quotes.query.js';
import { PortalDocumentResponse, PortalPracticeResponse, PortalVatResponse } from './portal-document.dto.js';

const STATUSES = ['sent', 'accepted', 'declined', 'expired', 'superseded'] as const satisfies PortalQuoteStatus[];
const STATUS = '`sent` waits for an answer; `superseded`: a newer version replaces it, and only that is told.';
const GONE = 'null once it was replaced.';

export class PortalQuoteItemResponse {
  @IdField({ description: 'The quote.' }) id!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'QUO-2026-0030' }) number!: string;
  @TextField({ description: 'What it begins with; empty once it was replaced.', max: 2000 }) title!: string;
  @ChoiceField(STATUSES, { description: STATUS }) status!: PortalQuoteStatus;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @DateField({ description: 'Last day to accept it; null: without end.', nullable: true }) validUntil!: string | null;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({ description: `Without options, or what was accepted; ${GONE}`, nullable: true }) totalMinor!:
    number | null;
  @MinorField({ description: `With all options, or what was accepted; ${GONE}`, nullable: true }) fullTotalMinor!:
    number | null;
  @InstantField({ description: 'When it was answered.', nullable: true }) decidedAt!: string | null;
}

export class PortalQuoteLineResponse {
  @IdField({ description: 'The line.' }) id!: string;
  @ChoiceField(QUOTE_LINE_KINDS, { description: 'Estimated hours, a fee, or money to be spent.' }) kind!: QuoteLineKind;
  @TextField({ description: 'What it is for; lines after the first are the small print beneath it.', max: 2000 })
  description!: string;
  @IntField({ description: 'Of hours: how long it will take.', nullable: true, min: 1, max: 600_000 })
  estimatedMinutes!: number | null;
  @MinorField({ description: 'Of hours: for an hour.', nullable: true }) hourlyRateMinor!: number | null;
  @QuantityField({ description: 'Of a fee or cost.', nullable: true }) quantity!: number | null;
  @MinorField({ description: 'Of a fee or cost: price of one.', nullable: true }) unitPriceMinor!: number | null;
  @MinorField({ description: 'What it comes to.' }) amountMinor!: number;
  @ChoiceField(TAX_CODES, { description: 'How it is taxed.' }) taxCode!: TaxCode;
  @ChoiceField(['agent', 'recovered'] as const, {
    description: 'Of a disbursement: paid on your behalf, or a cost passed on.',
    nullable: true,
  })
  disbursementKind!: DisbursementKind | null;
  @FlagField({ description: 'You may tick it or leave it.' }) optional!: boolean;
}

class PortalAcceptanceResponse {
  @TextField({ description: 'Who, as typed.', max: 200 }) name!: string;
  @InstantField({ description: 'When.' }) at!: string;
  @IdsField({ description: 'The optional lines that were chosen.', max: 200 }) optionalLineIds!: string[];
  @MinorField({ description: 'Accepted, before VAT.' }) netMinor!: number;
  @MinorField({ description: 'VAT of it.' }) vatMinor!: number;
  @MinorField({ description: 'Accepted in all.' }) totalMinor!: number;
  @TextField({ description: 'SHA-256 of exactly the PDF that was accepted, hex.', max: 64 }) pdfSha256!: string;
}

class PortalRefusalResponse {
  @TextField({ description: 'Who; may be empty.', max: 200 }) name!: string;
  @InstantField({ description: 'When.' }) at!: string;
}

/** An offer as it stands. Of one that was replaced: its number and dates, no lines, no sums. */
export class PortalQuoteResponse extends PortalQuoteItemResponse {
  @ObjectField(() => PortalPracticeResponse, { description: 'Who makes it.' }) practice!: PortalPracticeResponse;
  @TextField({ description: 'Whom it is made to.', max: 200 }) clientName!: string;
  @TextField({ description: 'How numbers are written.', max: 35, example: 'en-ZA' }) locale!: string;
  @DateField({ description: 'Today where the practice is.' }) today!: string;
  @IdField({ description: 'The newer version, once it was sent.', nullable: true }) replacedById!: string | null;
  @ListField(() => PortalQuoteLineResponse, { description: 'In order.', max: 200 }) lines!: PortalQuoteLineResponse[];
  @FlagField({ description: 'Whether VAT is stated.' }) vatRegistered!: boolean;
  @IntField({ description: 'The standard rate: 1500 = 15 %.', min: 0, max: 10_000 }) vatRateBps!: number;
  @FlagField({ description: 'Amounts of lines contain VAT.' }) pricesIncludeVat!: boolean;
  @ListField(() => PortalVatResponse, { description: 'Without options, per code and rate.', max: 20 })
  vat!: PortalVatResponse[];
  @MinorField({ description: `Without options, before VAT; ${GONE}`, nullable: true }) netMinor!: number | null;
  @MinorField({ description: `VAT of it; ${GONE}`, nullable: true }) vatMinor!: number | null;
  @TextField({ description: 'A note of the practice.', max: 5000 }) notes!: string;
  @TextsField({ description: 'Conditions, one each.', maxItems: 1000, max: 5000 }) conditions!: string[];
  @ObjectField(() => PortalAcceptanceResponse, { description: 'What was accepted.', nullable: true })
  acceptance!: PortalAcceptanceResponse | null;
  @ObjectField(() => PortalRefusalResponse, { description: 'How it was declined.', nullable: true })
  refusal!: PortalRefusalResponse | null;
}

export class PortalDeclineDto {
  @TextField({ description: 'Why.', optional: true, max: 1000, example: 'Not this year' }) reason?: string;
}

/** The document of a link; a quote also with what there is to answer. */
export class LinkedDocumentResponse extends PortalDocumentResponse {
  @ObjectField(() => PortalQuoteResponse, { description: 'Of a quote: the offer.', nullable: true })
  quote!: PortalQuoteResponse | null;
}
