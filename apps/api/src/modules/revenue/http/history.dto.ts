import { IntersectionType } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, ListField, MinorField, TextField } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { HISTORY_KINDS, METHODS, type HistoryKind, type Method } from '../queries/history-filter.js';
import { HISTORY_STATES, type HistoryState } from '../queries/history.query.js';
import { Count, Signed } from './figures.dto.js';

export class HistoryFilterQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @DateField({ description: 'First day.', optional: true }) from?: string;
  @DateField({ description: 'Last day.', optional: true }) to?: string;
  @ChoiceField(HISTORY_KINDS, { description: 'Only of this kind.', optional: true }) kind?: HistoryKind;
  @ChoiceField(METHODS, { description: 'Only what moved this way.', optional: true }) method?: Method;
  @TextField({ description: 'Occurs in client, reference, reason or invoice number.', optional: true, max: 200 })
  q?: string;
}

export class HistoryQuery extends IntersectionType(PageQuery, HistoryFilterQuery) {}

export class HistoryInvoiceResponse {
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @TextField({ description: 'Its number.', max: 60 }) invoiceNumber!: string;
}

export class HistoryItemResponse {
  @IdField({ description: 'Of the posting in the ledger.' }) id!: string;
  @ChoiceField(HISTORY_KINDS, { description: 'What happened.' }) kind!: HistoryKind;
  @DateField({ description: 'Day on which it counts.' }) date!: string;
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @ChoiceField(METHODS, { description: 'How the money moved; null on a write-off.', nullable: true })
  method!: Method | null;
  @TextField({ description: 'Of the payment or refund.', max: 100 }) reference!: string;
  @TextField({ description: 'Of a reversal, refund or write-off.', max: 500 }) reason!: string;
  @Signed('Money in is above zero; money out, and what was given up, below.') amountMinor!: number;
  @ChoiceField(HISTORY_STATES, { description: 'What has become of a payment.', nullable: true })
  state!: HistoryState | null;
  @IdField({ description: 'The payment, or the one that was reversed.', nullable: true }) paymentId!: string | null;
  @ListField(() => HistoryInvoiceResponse, { description: 'What it pays, paid or closed.', max: 5000 })
  invoices!: HistoryInvoiceResponse[];
}

export class HistoryTotalsResponse {
  @Count('How many.') count!: number;
  @Signed('Payments less reversals and refunds.') receivedMinor!: number;
  @MinorField({ description: 'Given up.', min: -10_000_000_000_000 }) writtenOffMinor!: number;
}
