import { IntersectionType } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, ListField, MinorField, TextField } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { PAYMENT_METHODS, PAYMENT_STATUSES, type PaymentMethod, type PaymentStatus } from '../payment.js';

const Method = (optional = false) => ChoiceField(PAYMENT_METHODS, { description: 'How the money moved.', optional });
const Day = (description: string, optional = false) =>
  DateField({ description: `${description}; not after today.`, optional });
const Reference = () =>
  TextField({
    description: 'As it stands on the bank statement.',
    optional: true,
    max: 100,
    example: 'TAFE-1021-8',
  });

export class AllocationDto {
  @IdField({ description: 'A finalised invoice of this client.' }) invoiceId!: string;
  @MinorField({ description: 'How much of it is paid; at most its balance.', min: 1 }) amountMinor!: number;
}

export class PaymentAllocationDto extends AllocationDto {
  @TextField({
    description: 'Gives up what the invoice still owes after this, for this reason.',
    optional: true,
    min: 1,
    max: 500,
    example: 'Bank charges',
  })
  writeOffReason?: string;
}

export class CreatePaymentDto {
  @IdField({ description: 'Who paid.' }) clientId!: string;
  @Day('Day on which the money came') date!: string;
  @MinorField({ description: 'What came.', min: 1, example: 2_500_000 }) amountMinor!: number;
  @Method() method!: PaymentMethod;
  @Reference() reference?: string;
  @TextField({ description: 'For yourself.', optional: true, max: 1000 }) notes?: string;
  @ListField(() => PaymentAllocationDto, {
    description: 'What it pays, at most its amount. What is not allocated is credit on the account; absent: all of it.',
    optional: true,
    max: 500,
  })
  allocations?: PaymentAllocationDto[];
  @IdField({
    description:
      'A deposit: what is not allocated is held for this engagement of the client, and taken off when its invoices are finalised.',
    optional: true,
    nullable: true,
  })
  engagementId?: string | null;
}

export class AllocatePaymentDto {
  @ListField(() => AllocationDto, { description: 'What it pays besides, at most its credit.', min: 1, max: 500 })
  allocations!: AllocationDto[];
}

export class ReversePaymentDto {
  @TextField({ description: 'Why: bounced, mistaken.', min: 1, max: 500, example: 'Debit order returned unpaid' })
  reason!: string;
  @Day('Day on which it fell away, from the payment on; absent: today', true) date?: string;
}

export class ReverseWriteOffDto {
  @TextField({ description: 'Why it is owed again.', min: 1, max: 500, example: 'Paid after all' }) reason!: string;
  @Day('Day from which it is owed again, from the write-off on; absent: today', true) date?: string;
}

export class RefundDto {
  @Day('Day on which the money went') date!: string;
  @MinorField({ description: 'What goes back; at most the credit on the account.', min: 1 }) amountMinor!: number;
  @Method() method!: PaymentMethod;
  @TextField({ description: 'Of the payment out.', min: 1, max: 100, example: 'REFUND TAFE-1021-8' })
  reference!: string;
  @TextField({ description: 'Why.', optional: true, max: 500 }) reason?: string;
}

export class MarkPaidDto {
  @Day('Day on which the money came') date!: string;
  @Method() method!: PaymentMethod;
  @Reference() reference?: string;
}

export class ApplyCreditDto {
  @MinorField({ description: 'Absent: as much as the account has and the invoice owes.', optional: true, min: 1 })
  amountMinor?: number;
}

export class WriteOffBalanceDto {
  @TextField({ description: 'Why nobody will pay it.', min: 1, max: 500, example: 'Bank charges' }) reason!: string;
  @MinorField({ description: 'Absent: all that the invoice owes.', optional: true, min: 1 }) amountMinor?: number;
  @Day('Absent: today', true) date?: string;
}

export class PaymentFilterQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @DateField({ description: 'First day.', optional: true }) from?: string;
  @DateField({ description: 'Last day.', optional: true }) to?: string;
  @Method(true) method?: PaymentMethod;
  @ChoiceField(PAYMENT_STATUSES, { description: 'In this status.', optional: true }) status?: PaymentStatus;
  @TextField({ description: 'Occurs in reference, notes, client or number of an invoice.', optional: true, max: 200 })
  q?: string;
}

export class PaymentsQuery extends IntersectionType(PageQuery, PaymentFilterQuery) {}
