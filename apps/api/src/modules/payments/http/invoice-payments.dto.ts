import { INVOICE_STATUSES, type InvoiceStatus } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment.js';

const KINDS = ['payment', 'write_off'] as const;

export class InvoicePaymentResponse {
  @ChoiceField(KINDS, { description: 'Money, or a balance given up.' }) kind!: (typeof KINDS)[number];
  @IdField({ description: 'The payment; null for a write-off.', nullable: true }) paymentId!: string | null;
  @IdField({ description: 'The write-off; null for a payment.', nullable: true }) writeOffId!: string | null;
  @DateField({ description: 'Its day.' }) date!: string;
  @ChoiceField(PAYMENT_METHODS, { description: 'null for a write-off.', nullable: true }) method!: PaymentMethod | null;
  @TextField({ description: 'Of the payment.', max: 100 }) reference!: string;
  @MinorField({ description: 'What of it stands on this invoice now.' }) amountMinor!: number;
  @MinorField({ description: 'What of it ever stood on this invoice.' }) allocatedMinor!: number;
  @FlagField({ description: 'A deposit that was held for the engagement it bills.' }) deposit!: boolean;
  @DateField({ description: 'Day of its reversal.', nullable: true }) reversedOn!: string | null;
  @TextField({ description: 'Of the reversal or write-off.', nullable: true, max: 500 }) reason!: string | null;
}

/** An invoice as the ledger has it, with what paid it. */
export class InvoiceSettlementResponse {
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @ChoiceField(INVOICE_STATUSES, { description: 'From the ledger.' }) status!: InvoiceStatus;
  @MinorField({ description: 'Taken off by credit notes.' }) creditedMinor!: number;
  @MinorField({ description: 'Paid.' }) paidMinor!: number;
  @MinorField({ description: 'Given up.' }) writtenOffMinor!: number;
  @MinorField({ description: 'What it owes.' }) balanceMinor!: number;
  @ListField(() => InvoicePaymentResponse, { description: 'Oldest first.', max: 5000 })
  payments!: InvoicePaymentResponse[];
}
