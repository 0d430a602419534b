import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { balancesOf } from '../../ledger/index.js';
import { invoicePayments, type InvoicePayment } from '../queries/invoice-payments.query.js';
import type { InvoicePaymentResponse, InvoiceSettlementResponse } from './invoice-payments.dto.js';

export const presentInvoicePayment = (row: InvoicePayment): InvoicePaymentResponse => ({
  kind: row.kind,
  paymentId: row.paymentId,
  writeOffId: row.writeOffId,
  date: row.date,
  method: row.method,
  reference: row.reference,
  amountMinor: row.amountMinor,
  allocatedMinor: row.allocatedMinor,
  deposit: row.deposit,
  reversedOn: row.reversedOn,
  reason: row.reason,
});

/** Of a finalised invoice. */
export async function presentSettlement(uow: UnitOfWork, invoiceId: string): Promise<InvoiceSettlementResponse> {
  const payments = await invoicePayments(uow, invoiceId);
  const balance = (await balancesOf(uow, [invoiceId])).get(invoiceId)!;
  return {
    invoiceId,
    status: balance.status,
    creditedMinor: balance.creditedMinor,
    paidMinor: balance.paidMinor,
    writtenOffMinor: balance.writtenOffMinor,
    balanceMinor: balance.balanceMinor,
    payments: payments.map(presentInvoicePayment),
  };
}
