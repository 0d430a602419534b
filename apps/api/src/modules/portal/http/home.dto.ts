import {
  DateField,
  EmailField,
  IdField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PortalBankDetailsResponse, PortalPracticeResponse } from './portal-document.dto.js';
import { PortalInvoiceItemResponse } from './portal-lists.dto.js';
import { PortalQuoteItemResponse } from './portal-quotes.dto.js';

export class PortalContactResponse {
  @TextField({ description: 'Who is signed in.', max: 200, example: 'Anel Botha' }) name!: string;
  @EmailField({ description: 'Their address.' }) email!: string;
}

export class PortalClientResponse {
  @TextField({ description: 'For whom.', max: 200, example: 'Karoo Blooms (Pty) Ltd' }) name!: string;
  @TextField({ description: 'What to write on a payment.', max: 20, example: 'KARB-1042-9' }) reference!: string;
}

export class PortalReceivedResponse {
  @DateField({ description: 'When it was paid.' }) date!: string;
  @MinorField({ description: 'What of it paid this invoice.' }) amountMinor!: number;
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'INV-2026-0147' }) invoiceNumber!: string;
}

/** What there is to do, and with whom. */
export class PortalHomeResponse {
  @ObjectField(() => PortalPracticeResponse, { description: 'The practice.' }) practice!: PortalPracticeResponse;
  @ObjectField(() => PortalContactResponse, { description: 'Who is signed in.' }) contact!: PortalContactResponse;
  @ObjectField(() => PortalClientResponse, { description: 'For whom.' }) client!: PortalClientResponse;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @TextField({ description: 'How numbers are written.', max: 35, example: 'en-ZA' }) locale!: string;
  @DateField({ description: 'Today where the practice is.' }) today!: string;
  @MinorField({ description: 'To pay in all.' }) dueMinor!: number;
  @MinorField({ description: 'Of it late.' }) lateMinor!: number;
  @MinorField({ description: 'Of it not yet due, or due today.' }) laterMinor!: number;
  @DateField({ description: 'When the next of it is due.', nullable: true }) nextDueDate!: string | null;
  @ListField(() => PortalInvoiceItemResponse, { description: 'Invoices to pay, the longest due first.', max: 200 })
  toPay!: PortalInvoiceItemResponse[];
  @ListField(() => PortalQuoteItemResponse, { description: 'Quotes to answer, the soonest to expire first.', max: 50 })
  toAnswer!: PortalQuoteItemResponse[];
  @ObjectField(() => PortalBankDetailsResponse, { description: 'Where to pay to.', nullable: true })
  bankDetails!: PortalBankDetailsResponse | null;
  @ListField(() => PortalReceivedResponse, { description: 'The newest payments, newest first.', max: 5 })
  payments!: PortalReceivedResponse[];
}
