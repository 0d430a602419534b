import type { ClientAccount } from '../queries/client-account.query.js';
import type { Refund } from '../queries/refunds.query.js';
import type { ClientAccountResponse, RefundResponse } from './client-account.dto.js';

export const presentAccount = (account: ClientAccount): ClientAccountResponse => ({
  clientId: account.clientId,
  currency: account.currency,
  balanceMinor: account.balanceMinor,
  owedMinor: account.owedMinor,
  overdueMinor: account.overdueMinor,
  creditMinor: account.creditMinor,
  heldMinor: account.heldMinor,
  openInvoices: account.openInvoices.map((each) => ({
    invoiceId: each.invoiceId,
    invoiceNumber: each.invoiceNumber,
    issueDate: each.issueDate,
    dueDate: each.dueDate,
    daysLate: each.daysLate,
    totalMinor: each.totalMinor,
    balanceMinor: each.balanceMinor,
    suggestedMinor: each.suggestedMinor,
  })),
  restMinor: account.restMinor,
  credits: account.credits.map(({ paymentId, date, creditMinor }) => ({ paymentId, date, creditMinor })),
});

export const presentRefund = (refund: Refund): RefundResponse => ({
  id: refund.id,
  version: 1,
  clientId: refund.clientId,
  date: refund.date,
  amountMinor: refund.amountMinor,
  method: refund.method,
  reference: refund.reference,
  reason: refund.reason,
  parts: refund.parts.map(({ paymentId, amountMinor }) => ({ paymentId, amountMinor })),
  recordedAt: refund.recordedAt.toISOString(),
});
