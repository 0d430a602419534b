import {
  FromQueryInt,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment.js';

const AMOUNT_MAX = 10_000_000_000_000;

export class AccountQuery {
  @MinorField({
    description: 'What is to be allocated: `suggestedMinor` says what it would pay.',
    optional: true,
    min: 1,
  })
  @FromQueryInt()
  amountMinor?: number;
}

export class OpenInvoiceResponse {
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @TextField({ description: 'Its number.', max: 60 }) invoiceNumber!: string;
  @DateField({ description: 'Its issue date.' }) issueDate!: string;
  @DateField({ description: 'Its due date.' }) dueDate!: string;
  @IntField({ description: 'Days past the due date.', min: 0, max: 100_000 }) daysLate!: number;
  @MinorField({ description: 'Its total.' }) totalMinor!: number;
  @MinorField({ description: 'What it owes.' }) balanceMinor!: number;
  @MinorField({ description: 'What `amountMinor` would pay of it, oldest first; without one, all of it.' })
  suggestedMinor!: number;
}

export class AccountCreditResponse {
  @IdField({ description: 'The payment.' }) paymentId!: string;
  @DateField({ description: 'Its day.' }) date!: string;
  @MinorField({ description: 'What is left of it.' }) creditMinor!: number;
}

export class ClientAccountResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @MinorField({
    description: 'What the client owes less its credit; below zero: it has more than it owes.',
    min: -AMOUNT_MAX,
  })
  balanceMinor!: number;
  @MinorField({ description: 'Balances of open invoices.' }) owedMinor!: number;
  @MinorField({ description: 'Of that, past its due date.' }) overdueMinor!: number;
  @MinorField({ description: 'Credit for any invoice, or to be refunded.' }) creditMinor!: number;
  @MinorField({ description: 'Credit held for an engagement.' }) heldMinor!: number;
  @ListField(() => OpenInvoiceResponse, { description: 'By due date.', max: 100_000 })
  openInvoices!: OpenInvoiceResponse[];
  @MinorField({ description: 'What of `amountMinor` would be left as credit.' }) restMinor!: number;
  @ListField(() => AccountCreditResponse, { description: 'Payments with something left, oldest first.', max: 100_000 })
  credits!: AccountCreditResponse[];
}

export class RefundPartResponse {
  @IdField({ description: 'The payment it came from.' }) paymentId!: string;
  @MinorField({ description: 'How much.' }) amountMinor!: number;
}

export class RefundResponse {
  @IdField({ description: 'The refund.' }) id!: string;
  @IntField({ description: 'Always 1: it never changes.', min: 1, max: 1 }) version!: number;
  @IdField({ description: 'Who got it.' }) clientId!: string;
  @DateField({ description: 'Day on which the money went.' }) date!: string;
  @MinorField({ description: 'What went.' }) amountMinor!: number;
  @ChoiceField(PAYMENT_METHODS, { description: 'How the money moved.' }) method!: PaymentMethod;
  @TextField({ description: 'Of the payment out.', max: 100 }) reference!: string;
  @TextField({ description: 'Why.', max: 500 }) reason!: string;
  @ListField(() => RefundPartResponse, { description: 'From which payments.', max: 5000 }) parts!: RefundPartResponse[];
  @InstantField({ description: 'When it was written down.' }) recordedAt!: string;
}
