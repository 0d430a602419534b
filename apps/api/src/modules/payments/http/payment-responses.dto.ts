import { INVOICE_STATUSES, type InvoiceStatus } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PAYMENT_METHODS, PAYMENT_STATUSES, type PaymentMethod, type PaymentStatus } from '../payment.js';
import { MOVEMENT_KINDS, type MovementKind } from '../queries/payment-movements.query.js';

export class PaidInvoiceResponse {
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'INV-2026-0129' }) invoiceNumber!: string;
  @MinorField({ description: 'What of the payment stands on it.' }) amountMinor!: number;
}

export class PaymentAllocationResponse extends PaidInvoiceResponse {
  @DateField({ description: 'Its issue date.' }) issueDate!: string;
  @DateField({ description: 'Its due date.' }) dueDate!: string;
  @ChoiceField(INVOICE_STATUSES, { description: 'Its status now.' }) invoiceStatus!: InvoiceStatus;
  @MinorField({ description: 'What it owes now.' }) invoiceBalanceMinor!: number;
}

export class ReversalResponse {
  @DateField({ description: 'Day on which the payment fell away.' }) date!: string;
  @TextField({ description: 'Why.', max: 500 }) reason!: string;
  @InstantField({ description: 'When it was written down.' }) recordedAt!: string;
}

export class PaymentMovementResponse {
  @ChoiceField(MOVEMENT_KINDS, { description: 'What happened.' }) kind!: MovementKind;
  @DateField({ description: 'Day on which it counts.' }) date!: string;
  @InstantField({ description: 'When it was written down.' }) at!: string;
  @MinorField({ description: 'How much.' }) amountMinor!: number;
  @IdField({ description: 'The invoice that was paid, or freed.', nullable: true }) invoiceId!: string | null;
  @TextField({ description: 'Its number.', nullable: true, max: 60 }) invoiceNumber!: string | null;
  @TextField({
    description: 'Credit note that freed it, reference of a refund, reason of a reversal.',
    nullable: true,
    max: 500,
  })
  note!: string | null;
}

class PaymentFactsResponse {
  @IdField({ description: 'The payment.' }) id!: string;
  @IntField({ description: 'Always 1: it never changes.', min: 1, max: 1 }) version!: number;
  @IdField({ description: 'Who paid.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @DateField({ description: 'Day on which the money came.' }) date!: string;
  @MinorField({ description: 'What came.' }) amountMinor!: number;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @ChoiceField(PAYMENT_METHODS, { description: 'How the money moved.' }) method!: PaymentMethod;
  @TextField({ description: 'As it stands on the bank statement.', max: 100 }) reference!: string;
  @TextField({ description: 'For yourself.', max: 1000 }) notes!: string;
  @ChoiceField(PAYMENT_STATUSES, {
    description: 'Used up, in part, not at all, or reversed. What was refunded is used.',
  })
  status!: PaymentStatus;
  @MinorField({ description: 'On invoices.' }) allocatedMinor!: number;
  @MinorField({ description: 'Given back.' }) refundedMinor!: number;
  @MinorField({ description: 'Credit on the account: amountMinor − allocatedMinor − refundedMinor; 0 once reversed.' })
  creditMinor!: number;
  @IdField({
    description: 'A deposit: the engagement whose invoices its credit is held for; null: for any.',
    nullable: true,
  })
  engagementId!: string | null;
  @ObjectField(() => ReversalResponse, { description: 'null while it holds.', nullable: true })
  reversal!: ReversalResponse | null;
  @InstantField({ description: 'When it was written down.' }) recordedAt!: string;
}

export class ListedPaymentResponse extends PaymentFactsResponse {
  @ListField(() => PaidInvoiceResponse, { description: 'What it pays, by due date.', max: 500 })
  allocations!: PaidInvoiceResponse[];
}

export class PaymentResponse extends PaymentFactsResponse {
  @ListField(() => PaymentAllocationResponse, { description: 'What it pays now, by due date.', max: 500 })
  allocations!: PaymentAllocationResponse[];
  @ListField(() => PaymentMovementResponse, { description: 'What happened to it, oldest first.', max: 5000 })
  history!: PaymentMovementResponse[];
}

export class RecordedPaymentResponse extends PaymentResponse {
  @MinorField({
    description: 'Meant for invoices that another payment had paid in the meantime; it is credit on the account now.',
  })
  excessMinor!: number;
}

export class PaymentTotalsResponse {
  @IntField({ description: 'Payments found.', min: 0, max: 1_000_000_000 }) count!: number;
  @MinorField({ description: 'Received and not reversed.' }) receivedMinor!: number;
  @MinorField({ description: 'On invoices.' }) allocatedMinor!: number;
  @MinorField({ description: 'Given back.' }) refundedMinor!: number;
  @MinorField({ description: 'Credit on accounts.' }) creditMinor!: number;
  @IntField({ description: 'Reversed ones among them.', min: 0, max: 1_000_000_000 }) reversedCount!: number;
  @MinorField({ description: 'Their amount.' }) reversedMinor!: number;
}
