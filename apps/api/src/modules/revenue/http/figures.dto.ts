import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  IdField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { ATTENTION_KINDS, type AttentionKind } from '../queries/attention.query.js';

const COUNT_MAX = 1_000_000_000;
export const Count = (description: string) => IntField({ description, min: 0, max: COUNT_MAX, example: 3 });
export const Signed = (description: string) => MinorField({ description, min: -10_000_000_000_000 });

/** Six amounts, by days past the due date. */
export const Buckets = () =>
  ApiProperty({
    type: 'array',
    minItems: 6,
    maxItems: 6,
    items: { type: 'integer' },
    example: [7_233_040, 1_348_050, 717_600, 1_076_400, 330_625, 283_000],
    description: 'Open balances by days past the due date: current, 1–30, 31–60, 61–90, 91–120, 121 and more.',
  });

export class DebtorsQuery {
  @DateField({ description: 'By the end of this day. Absent: as things stand now.', optional: true }) asOf?: string;
}

export class DebtorFiguresResponse {
  @Buckets() buckets!: number[];
  @Signed('What the buckets add up to.') owedMinor!: number;
  @Signed('Payments that pay no invoice yet.') creditMinor!: number;
  @Signed('Owed less credit: the balance of the account.') balanceMinor!: number;
}

export class DebtorResponse extends DebtorFiguresResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @Count('Invoices that are open.') invoiceCount!: number;
  @DateField({ description: 'Earliest due date of them.', nullable: true }) oldestDueDate!: string | null;
}

export class DebtorsResponse {
  @DateField({ description: 'By the end of this day.' }) asOf!: string;
  @ObjectField(() => DebtorFiguresResponse, { description: 'All clients together.' }) totals!: DebtorFiguresResponse;
  @ListField(() => DebtorResponse, { description: 'Clients that owe or have credit, by name.', max: 100_000 })
  clients!: DebtorResponse[];
}

export class RevenueMonthResponse {
  @DateField({ description: 'First day of the month.', example: '2026-11-01' }) month!: string;
  @Signed('Invoices less credit notes, each on its day, VAT included.') invoicedMinor!: number;
  @Signed('The same without VAT.') invoicedNetMinor!: number;
  @Signed('Payments less reversals and refunds, each on its day.') receivedMinor!: number;
  @Count('Invoices issued.') invoiceCount!: number;
  @Count('Payments received.') paymentCount!: number;
  @Count('Payments of any month that were taken back in this one.') reversalCount!: number;
}

export class LockupResponse {
  @ApiProperty({
    type: 'number',
    nullable: true,
    example: 133.8,
    description: '(WIP + debtors) ÷ net invoiced a day; one decimal, null when nothing was invoiced in 365 days.',
  })
  days!: number | null;
  @Signed('Unbilled work.') wipMinor!: number;
  @Signed('Outstanding invoices.') debtorsMinor!: number;
  @Signed('Invoiced less credited in the last 365 days, without VAT.') invoiced365Minor!: number;
}

export class AttentionResponse {
  @ChoiceField(ATTENTION_KINDS, {
    description:
      'A payment that bounced and left an invoice open; an invoice more than 30 days late; one due today; credit that pays nothing yet; a draft that waits.',
  })
  kind!: AttentionKind;
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @IdField({ description: 'The invoice.', nullable: true }) invoiceId!: string | null;
  @TextField({ description: 'Its number; null on a draft.', nullable: true, max: 60 }) invoiceNumber!: string | null;
  @IdField({ description: 'The payment that bounced.', nullable: true }) paymentId!: string | null;
  @DateField({ description: 'Due date, day of the reversal or of the oldest payment, last day of the work.' })
  date!: string;
  @IntField({ description: 'Days since then.', min: 0, max: 100_000 }) days!: number;
  @MinorField({ description: 'What is open, free or drafted.' }) amountMinor!: number;
  @TextField({ description: 'Why the payment bounced.', nullable: true, max: 500 }) reason!: string | null;
}

export class RevenueSummaryResponse {
  @DateField({ description: 'Today in the practice’s zone.' }) asOf!: string;
  @MinorField({ description: 'What open invoices owe.' }) outstandingMinor!: number;
  @Count('Open invoices.') outstandingCount!: number;
  @Count('Clients with an open invoice.') outstandingClients!: number;
  @MinorField({ description: 'Of it past the due date.' }) overdueMinor!: number;
  @Count('Invoices past the due date.') overdueCount!: number;
  @IntField({ description: 'By how many days the oldest is late.', min: 0, max: 100_000 }) oldestOverdueDays!: number;
  @MinorField({ description: 'Credit on accounts: payments that pay no invoice yet.' }) creditMinor!: number;
  @ObjectField(() => RevenueMonthResponse, { description: 'The present month.' }) thisMonth!: RevenueMonthResponse;
  @ListField(() => RevenueMonthResponse, { description: 'Twelve months, the present one last.', max: 12 })
  months!: RevenueMonthResponse[];
  @ObjectField(() => LockupResponse, { description: 'Days of invoicing that are tied up.' }) lockup!: LockupResponse;
  @ListField(() => AttentionResponse, { description: 'What wants a step, the gravest first.', max: 25 })
  attention!: AttentionResponse[];
}
