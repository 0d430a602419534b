import {
  QUOTE_STATUSES,
  TAX_CODES,
  type DisbursementKind,
  type QuoteLineKind,
  type QuoteStatus,
  type TaxCode,
} from '@atlasos/domain';
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
} from '../../../platform/http/fields.js';
import { HeadFields, LineFields } from './quote-fields.js';

class QuoteVatResponse {
  @ChoiceField(TAX_CODES, { description: 'Tax code.' }) taxCode!: TaxCode;
  @IntField({ description: 'Rate in hundredths of a per cent.', min: 0, max: 10_000 }) rateBps!: number;
  @MinorField({ description: 'What it is computed on.' }) baseMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
}

class QuoteSumsResponse {
  @MinorField({ description: 'Before VAT, agent disbursements included.' }) netMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'Total.' }) totalMinor!: number;
  @MinorField({ description: 'Paid on the client’s behalf; part of the net.' }) agentMinor!: number;
  @ListField(() => QuoteVatResponse, { description: 'Per code and rate.', max: 10 }) vat!: QuoteVatResponse[];
}

export class QuoteLineResponse {
  @IdField({ description: 'The line.' }) id!: string;
  @IntField({ description: 'Place, from 0.', min: 0, max: 10_000 }) position!: number;
  @LineFields.kind() kind!: QuoteLineKind;
  @LineFields.description(false) description!: string;
  @LineFields.serviceTypeId(false) serviceTypeId!: string | null;
  @LineFields.estimatedMinutes(false) estimatedMinutes!: number | null;
  @LineFields.hourlyRateMinor(false) hourlyRateMinor!: number | null;
  @LineFields.quantity(false) quantity!: number | null;
  @LineFields.unitPriceMinor(false) unitPriceMinor!: number | null;
  @MinorField({ description: 'What it comes to.' }) amountMinor!: number;
  @LineFields.taxCode(false) taxCode!: TaxCode;
  @LineFields.disbursementKind(false) disbursementKind!: DisbursementKind | null;
  @LineFields.optional(false) optional!: boolean;
}

class AcceptanceResponse {
  @TextField({ description: 'Who, as typed or told.', max: 200 }) name!: string;
  @InstantField({ description: 'When.' }) at!: string;
  @TextField({ description: 'Network address of the request.', max: 64 }) address!: string;
  @IdField({ description: 'The contact who was signed in.', nullable: true }) contactId!: string | null;
  @FlagField({ description: 'Recorded by the practitioner, who was told so.' }) onClientsWord!: boolean;
  @IdsField({ description: 'The optional lines that were chosen.', max: 200 }) optionalLineIds!: string[];
  @MinorField({ description: 'Accepted, before VAT.' }) netMinor!: number;
  @MinorField({ description: 'VAT of it.' }) vatMinor!: number;
  @MinorField({ description: 'Accepted in all.' }) totalMinor!: number;
  @TextField({ description: 'SHA-256 of exactly the PDF that was accepted, hex.', max: 64 }) pdfSha256!: string;
}

class DeclineResponse {
  @TextField({ description: 'Who, as typed or told; may be empty.', max: 200 }) name!: string;
  @InstantField({ description: 'When.' }) at!: string;
  @FlagField({ description: 'Recorded by the practitioner, who was told so.' }) onClientsWord!: boolean;
  @TextField({ description: 'Why; may be empty.', max: 1000 }) reason!: string;
}

export class ListedQuoteResponse {
  @IdField({ description: 'The quote.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @IdField({ description: 'For whom.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @TextField({ description: 'null on a draft.', nullable: true, max: 60, example: 'QUO-2026-0032' }) number!:
    string | null;
  @ChoiceField(QUOTE_STATUSES, { description: '`expired` is a sent one after its last day.' }) status!: QuoteStatus;
  @IntField({ description: '1 for the first version.', min: 1, max: 999 }) revision!: number;
  @DateField({ description: 'The day it was sent; null on a draft.', nullable: true }) issueDate!: string | null;
  @HeadFields.validUntil(false) validUntil!: string | null;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({ description: 'Without options, before VAT.' }) netMinor!: number;
  @MinorField({ description: 'VAT of it.' }) vatMinor!: number;
  @MinorField({ description: 'Total without options.' }) totalMinor!: number;
  @MinorField({ description: 'Total with all options.' }) fullTotalMinor!: number;
  @IdField({ description: 'What it became.', nullable: true }) engagementId!: string | null;
  @InstantField({ description: 'When it became an offer.', nullable: true }) sentAt!: string | null;
  @InstantField({ description: 'Since when it is on the portal.', nullable: true }) publishedAt!: string | null;
  @InstantField({ description: 'When the client first opened it.', nullable: true }) viewedAt!: string | null;
  @InstantField({ description: 'When the client answered.', nullable: true }) decidedAt!: string | null;
  @InstantField({ description: 'When it was begun.' }) createdAt!: string;
}

export class QuoteResponse extends ListedQuoteResponse {
  @IdField({ description: 'The former version.', nullable: true }) revisesId!: string | null;
  @IdField({ description: 'The newer version that replaces it.', nullable: true }) revisedById!: string | null;
  @HeadFields.paymentTermsDays(false) paymentTermsDays!: number | null;
  @HeadFields.notes(false) notes!: string;
  @HeadFields.conditions(false) conditions!: string;
  @FlagField({ description: 'Whether VAT is stated.' }) vatRegistered!: boolean;
  @FlagField({ description: 'Amounts of lines contain VAT.' }) pricesIncludeVat!: boolean;
  @ListField(() => QuoteLineResponse, { description: 'In order.', max: 200 }) lines!: QuoteLineResponse[];
  @ListField(() => QuoteVatResponse, { description: 'Without options, per code and rate.', max: 10 })
  vat!: QuoteVatResponse[];
  @MinorField({ description: 'Paid on the client’s behalf, without options.' }) agentMinor!: number;
  @ObjectField(() => QuoteSumsResponse, { description: 'With all options.' }) withOptions!: QuoteSumsResponse;
  @ObjectField(() => AcceptanceResponse, { description: 'What was accepted.', nullable: true })
  acceptance!: AcceptanceResponse | null;
  @ObjectField(() => DeclineResponse, { description: 'How it was declined.', nullable: true })
  refusal!: DeclineResponse | null;
}

export class QuoteTotalsResponse {
  @IntField({ description: 'Quotes found.', min: 0, max: 2_147_483_647 }) count!: number;
  @IntField({ description: 'Drafts.', min: 0, max: 2_147_483_647 }) draftCount!: number;
  @IntField({ description: 'Waiting for an answer.', min: 0, max: 2_147_483_647 }) openCount!: number;
  @MinorField({ description: 'What they come to without options.' }) openMinor!: number;
  @IntField({ description: 'Accepted.', min: 0, max: 2_147_483_647 }) acceptedCount!: number;
  @MinorField({ description: 'What was accepted in all.' }) acceptedMinor!: number;
}
