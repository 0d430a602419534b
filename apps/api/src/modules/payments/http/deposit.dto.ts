import { DateField, IdField, InstantField, ListField, MinorField, TextField } from '../../../platform/http/fields.js';

export class RequestDepositDto {
  @MinorField({
    description: 'Absent: all that was agreed and is not asked for yet; at most that.',
    optional: true,
    min: 1,
    example: 300_000,
  })
  amountMinor?: number;
  @DateField({ description: 'Absent: today and the payment days of the engagement.', optional: true }) dueDate?: string;
}

export class DepositRequestResponse {
  @IdField({ description: 'The request.' }) id!: string;
  @IdField({ description: 'For which work.' }) engagementId!: string;
  @TextField({ description: 'Its title.', max: 200 }) engagementTitle!: string;
  @IdField({ description: 'Who is asked.' }) clientId!: string;
  @TextField({ description: 'In a series of its own.', max: 60, example: 'DEP-2026-0001' }) number!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @DateField({ description: 'Please pay by.' }) dueDate!: string;
  @MinorField({ description: 'What is asked for; no VAT.' }) amountMinor!: number;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @InstantField({ description: 'When it was made.' }) requestedAt!: string;
  @InstantField({ description: 'When it was taken back.', nullable: true }) withdrawnAt!: string | null;
  @InstantField({ description: 'On the portal since.', nullable: true }) publishedAt!: string | null;
  @InstantField({ description: 'Last emailed.', nullable: true }) sentAt!: string | null;
  @InstantField({ description: 'First opened by the client.', nullable: true }) viewedAt!: string | null;
}

class DepositPaymentResponse {
  @IdField({ description: 'The payment.' }) paymentId!: string;
  @DateField({ description: 'Day on which the money came.' }) date!: string;
  @TextField({ description: 'As it stands on the bank statement.', max: 100 }) reference!: string;
  @MinorField({ description: 'What came.' }) amountMinor!: number;
  @MinorField({ description: 'Of it on invoices.' }) appliedMinor!: number;
  @MinorField({ description: 'Of it still held for the engagement.' }) heldMinor!: number;
}

export class EngagementDepositResponse {
  @MinorField({ description: 'As agreed; null: none.', nullable: true }) agreedMinor!: number | null;
  @MinorField({ description: 'Asked for and not withdrawn.' }) requestedMinor!: number;
  @MinorField({ description: 'Paid for it and not reversed.' }) receivedMinor!: number;
  @MinorField({ description: 'On invoices.' }) appliedMinor!: number;
  @MinorField({ description: 'Held for the invoices of the engagement, and for no others.' }) heldMinor!: number;
  @MinorField({ description: 'Asked for and not there yet.' }) openMinor!: number;
  @MinorField({ description: 'Agreed and not asked for yet.' }) toRequestMinor!: number;
  @ListField(() => DepositRequestResponse, { description: 'Oldest first.', max: 1000 })
  requests!: DepositRequestResponse[];
  @ListField(() => DepositPaymentResponse, { description: 'Oldest first.', max: 1000 })
  payments!: DepositPaymentResponse[];
}
