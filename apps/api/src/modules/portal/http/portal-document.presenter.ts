import type { DocumentData, PaymentDetails } from '../../../platform/pdf/index.js';
import type { InvoiceBalance } from '../../ledger/index.js';
import type { InvoiceCredit, InvoicePayment } from '../queries/settlements.query.js';
import type { PracticeMark } from '../queries/practice-mark.query.js';
import type { PortalBankDetailsResponse, PortalDocumentResponse } from './portal-document.dto.js';
import { presentLines } from './portal-lines.presenter.js';

export interface PortalDocument {
  print: DocumentData;
  today: string;
  /** Of an invoice; what is no invoice owes nothing. */
  balance: InvoiceBalance | undefined;
  timeMinutes: Array<number | null>;
  payments: InvoicePayment[];
  credits: InvoiceCredit[];
  mark: PracticeMark;
}

/** The frozen document knows its bank details as the lines that it prints. */
function bankDetails(payment: PaymentDetails | null): PortalBankDetailsResponse | null {
  if (!payment || payment.bankLines.length === 0) return null;
  const text = (label: string) => payment.bankLines.find((line) => line.label === label)?.text ?? null;
  return {
    bankName: text('Bank') ?? '',
    branchCode: text('Branch code') ?? '',
    accountName: text('Account name') ?? '',
    accountNumber: text('Account number') ?? '',
    swift: text('SWIFT'),
  };
}

export function presentDocument(document: PortalDocument): PortalDocumentResponse {
  const { print, today, balance, timeMinutes, payments, credits, mark } = document;
  const { supplier, totals, payment } = print;
  const status = balance && balance.status !== 'draft' ? balance.status : 'finalised';
  return {
    kind: print.kind,
    heading: print.heading,
    number: print.number ?? '',
    practice: { name: supplier.name, email: supplier.email, phone: supplier.phone, ...mark },
    clientName: print.recipient.name,
    currency: print.currency,
    locale: print.locale,
    issueDate: print.issueDate,
    dueDate: print.dueDate,
    today,
    status,
    hasPdf: print.opening === undefined,
    lines: presentLines(print, timeMinutes),
    discountMinor: totals.discountMinor,
    vat: totals.vat,
    pricesIncludeVat: totals.pricesIncludeVat,
    netMinor: totals.netMinor,
    vatMinor: totals.vatMinor,
    totalMinor: totals.totalMinor,
    creditedMinor: balance?.creditedMinor ?? 0,
    paidMinor: balance?.paidMinor ?? 0,
    balanceMinor: balance?.balanceMinor ?? 0,
    bankDetails: bankDetails(payment),
    reference: payment?.reference ?? '',
    notes: print.notes,
    payments: payments.map(({ date, kind, amountMinor }) => ({ date, kind, amountMinor })),
    creditNotes: credits.map(({ id, number, issueDate, totalMinor }) => ({ id, number, issueDate, totalMinor })),
  };
}
