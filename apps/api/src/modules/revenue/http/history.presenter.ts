import type { HistoryItem, HistoryTotals } from '../queries/history.query.js';
import type { HistoryItemResponse, HistoryTotalsResponse } from './history.dto.js';

export const presentHistoryItem = (item: HistoryItem): HistoryItemResponse => ({
  id: item.id,
  kind: item.kind,
  date: item.date,
  clientId: item.clientId,
  clientName: item.clientName,
  method: item.method,
  reference: item.reference,
  reason: item.reason,
  amountMinor: item.amountMinor,
  state: item.state,
  paymentId: item.paymentId,
  invoices: item.invoices.map(({ invoiceId, invoiceNumber }) => ({ invoiceId, invoiceNumber })),
});

export const presentHistoryTotals = (totals: HistoryTotals): HistoryTotalsResponse => ({
  count: totals.count,
  receivedMinor: totals.receivedMinor,
  writtenOffMinor: totals.writtenOffMinor,
});
