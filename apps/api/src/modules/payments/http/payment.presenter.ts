import type { ListedPayment } from '../queries/list-payments.query.js';
import type { PaymentRow } from '../queries/payment-row.query.js';
import type { PaymentView } from '../queries/payment-view.query.js';
import type { ListedPaymentResponse, PaymentResponse } from './payment-responses.dto.js';

const factsOf = (row: PaymentRow, currency: string) => ({
  id: row.id,
  version: 1,
  clientId: row.clientId,
  clientName: row.clientName,
  date: row.date,
  amountMinor: row.amountMinor,
  currency,
  method: row.method,
  reference: row.reference,
  notes: row.notes,
  status: row.status,
  allocatedMinor: row.allocatedMinor,
  refundedMinor: row.refundedMinor,
  creditMinor: row.creditMinor,
  engagementId: row.engagementId,
  reversal:
    row.reversedOn === null
      ? null
      : { date: row.reversedOn, reason: row.reversalReason!, recordedAt: row.reversedAt!.toISOString() },
  recordedAt: row.recordedAt.toISOString(),
});

export const presentListed = (row: ListedPayment, currency: string): ListedPaymentResponse => ({
  ...factsOf(row, currency),
  allocations: row.invoices.map(({ invoiceId, invoiceNumber, amountMinor }) => ({
    invoiceId,
    invoiceNumber,
    amountMinor,
  })),
});

export const presentPayment = ({ row, currency, allocations, movements }: PaymentView): PaymentResponse => ({
  ...factsOf(row, currency),
  allocations: allocations.map((each) => ({
    invoiceId: each.invoiceId,
    invoiceNumber: each.invoiceNumber,
    amountMinor: each.amountMinor,
    issueDate: each.issueDate,
    dueDate: each.dueDate,
    invoiceStatus: each.invoiceStatus,
    invoiceBalanceMinor: each.invoiceBalanceMinor,
  })),
  history: movements.map((each) => ({
    kind: each.kind,
    date: each.date,
    at: each.at.toISOString(),
    amountMinor: each.amountMinor,
    invoiceId: each.invoiceId,
    invoiceNumber: each.invoiceNumber,
    note: each.note,
  })),
});
