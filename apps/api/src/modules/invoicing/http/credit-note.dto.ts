import { TAX_CODES, type TaxCode } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { VatRowResponse } from './invoice-responses.dto.js';

export class CreditNoteLineResponse {
  @IdField({ description: 'The line of the credit note.' }) id!: string;
  @IdField({ description: 'The line of the invoice that it takes from.' }) invoiceLineId!: string;
  @IntField({ description: 'Place among the lines, from 0.', min: 0, max: 100_000 }) position!: number;
  @TextField({ description: 'As on the invoice.', max: 2000 }) description!: string;
  @MinorField({ description: 'Credited, in the terms of the invoice.' }) amountMinor!: number;
  @ChoiceField(TAX_CODES, { description: 'How it is taxed.' }) taxCode!: TaxCode;
}

export class ListedCreditNoteResponse {
  @IdField({ description: 'The credit note.' }) id!: string;
  @IntField({ description: 'Always 1: it never changes.', min: 1, max: 1 }) version!: number;
  @TextField({ description: 'Its number.', max: 60, example: 'CN-2026-0012' }) number!: string;
  @IdField({ description: 'Client.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @IdField({ description: 'The invoice it corrects.' }) invoiceId!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'INV-2026-0147' }) invoiceNumber!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @TextField({ description: 'Why.', max: 500 }) reason!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({ description: 'Before VAT; amounts are stated positive.' }) netMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'netMinor + vatMinor: what it takes off the invoice.' }) totalMinor!: number;
  @FlagField({ description: 'Work went back to WIP with it.' }) releasedTime!: boolean;
  @InstantField({ description: 'On the portal since.', nullable: true }) publishedAt!: string | null;
  @InstantField({ description: 'Last emailed.', nullable: true }) sentAt!: string | null;
  @InstantField({ description: 'First opened by the client.', nullable: true }) viewedAt!: string | null;
  @InstantField({ description: 'When it was issued.' }) createdAt!: string;
}

export class CreditNoteResponse extends ListedCreditNoteResponse {
  @ListField(() => CreditNoteLineResponse, { description: 'In the order of the invoice.', max: 5000 })
  lines!: CreditNoteLineResponse[];
  @ListField(() => VatRowResponse, { description: 'Per tax code and rate.', max: 10 }) vat!: VatRowResponse[];
}
