import { formatDate, sumMinor } from '@atlasos/domain';
import type { DocumentData, DocumentRow } from '../../../platform/pdf/index.js';
import type { PaymentView } from '../queries/payment-view.query.js';

type Frame = Pick<
  DocumentData,
  'documentId' | 'createdAt' | 'number' | 'issueDate' | 'locale' | 'supplier' | 'recipient'
>;

const METHOD_WORDS = { eft: 'by EFT', cash: 'in cash', card: 'by card', other: '' } as const;

const row = (description: string, amountMinor: number): DocumentRow => ({
  date: null,
  description,
  quantityText: null,
  rateMinor: null,
  taxCode: 'out_of_scope',
  rateBps: 0,
  amountMinor,
});

/** What a receipt prints: the money, how it came, and what it paid on the day of the receipt. It states no VAT: the invoices do. */
export function receiptDocument(frame: Frame, { row: payment, allocations, currency }: PaymentView): DocumentData {
  const paid = allocations.map((each) =>
    row(`Invoice ${each.invoiceNumber} of ${formatDate(each.issueDate)}`, each.amountMinor),
  );
  const restMinor = payment.amountMinor - sumMinor(paid.map(({ amountMinor }) => amountMinor));
  const rows = restMinor > 0 ? [...paid, row('Credit on your account', restMinor)] : paid;
  const how = ['Received', METHOD_WORDS[payment.method], `on ${formatDate(payment.date)}`].filter(Boolean).join(' ');
  return {
    model: 1,
    kind: 'receipt',
    ...frame,
    draft: false,
    heading: 'Receipt',
    dueDate: null,
    currency,
    orderReference: null,
    correction: null,
    sections: [{ kind: 'items', title: 'Pays', rows }],
    totals: {
      vatRegistered: false,
      pricesIncludeVat: false,
      subtotalMinor: payment.amountMinor,
      discountMinor: 0,
      discountBps: null,
      agentMinor: 0,
      netMinor: payment.amountMinor,
      vat: [],
      vatMinor: 0,
      totalMinor: payment.amountMinor,
      settlements: [],
      dueMinor: payment.amountMinor,
    },
    payment: null,
    notes: payment.reference ? `${how}, reference ${payment.reference}.` : `${how}.`,
    legalRemarks: [],
  };
}
