import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PORTAL_STATUSES, PortalDocumentResponse, type PortalStatus } from './portal-document.dto.js';

export class PortalInvoiceItemResponse {
  @IdField({ description: 'The invoice.' }) id!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'INV-2026-0147' }) number!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @DateField({ description: 'When payment is due.' }) dueDate!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({ description: 'Total.' }) totalMinor!: number;
  @MinorField({ description: 'Credited so far.' }) creditedMinor!: number;
  @MinorField({ description: 'Paid so far.' }) paidMinor!: number;
  @MinorField({ description: 'Still to pay.' }) balanceMinor!: number;
  @ChoiceField(PORTAL_STATUSES, { description: 'Where it stands.' }) status!: PortalStatus;
}

export class PortalCreditNoteItemResponse {
  @IdField({ description: 'The credit note.' }) id!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'CN-2026-0012' }) number!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({ description: 'What it takes off.' }) totalMinor!: number;
  @IdField({ description: 'The invoice it corrects; null when that one is not here.', nullable: true })
  invoiceId!: string | null;
  @TextField({ description: 'Its number.', max: 60, example: 'INV-2026-0147' }) invoiceNumber!: string;
}

export class PaidNoteDto {
  @DateField({ description: 'When you paid.' }) date!: string;
  @MinorField({ description: 'How much.', min: 1 }) amountMinor!: number;
  @TextField({ description: 'What stands on the payment.', optional: true, max: 100, example: 'KARB-1042-9' })
  reference?: string;
}

export class PaidNoteResponse {
  @IdField({ description: 'The note.' }) id!: string;
  @DateField({ description: 'When it was paid.' }) date!: string;
  @MinorField({ description: 'How much.' }) amountMinor!: number;
  @TextField({ description: 'What stands on the payment.', max: 100, example: 'KARB-1042-9' }) reference!: string;
  @InstantField({ description: 'When we were told.' }) createdAt!: string;
}

export class PortalInvoiceResponse extends PortalDocumentResponse {
  @IdField({ description: 'The invoice.' }) id!: string;
  @ListField(() => PaidNoteResponse, { description: 'What you told us of payments, newest first.', max: 20 })
  paidNotes!: PaidNoteResponse[];
}

export class PortalCreditNoteResponse extends PortalDocumentResponse {
  @IdField({ description: 'The credit note.' }) id!: string;
}
