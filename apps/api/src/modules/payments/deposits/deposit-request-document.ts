import type { DocumentData } from '../../../platform/pdf/index.js';
import type { PrintedParties } from '../../invoicing/index.js';

interface DepositToPrint extends PrintedParties {
  documentId: string;
  createdAt: string;
  number: string;
  issueDate: string;
  dueDate: string;
  locale: string;
  currency: string;
  engagementTitle: string;
  amountMinor: number;
  vatRegistered: boolean;
}

/** No supply has been made yet, so there is nothing to charge VAT on; a practice without VAT never names it (DOMAIN rules 24 and 40). */
const REMARKS = {
  registered:
    'This is a request for a deposit and not a tax invoice: it charges no VAT. The deposit is taken off the invoices for this work, which state the VAT.',
  plain: 'This is a request for a deposit and not an invoice. The deposit is taken off the invoices for this work.',
};

/** What a deposit request prints: one amount, and how to pay it. */
export function depositRequestDocument({
  engagementTitle,
  amountMinor,
  vatRegistered,
  ...frame
}: DepositToPrint): DocumentData {
  return {
    model: 1,
    kind: 'deposit_request',
    ...frame,
    draft: false,
    heading: 'Deposit Request',
    orderReference: null,
    correction: null,
    sections: [
      {
        kind: 'items',
        title: 'Deposit',
        rows: [
          {
            date: null,
            description: engagementTitle,
            detail: 'Taken off the invoices for this work',
            quantityText: null,
            rateMinor: null,
            taxCode: 'out_of_scope',
            rateBps: 0,
            amountMinor,
          },
        ],
      },
    ],
    totals: {
      vatRegistered: false,
      pricesIncludeVat: false,
      subtotalMinor: amountMinor,
      discountMinor: 0,
      discountBps: null,
      agentMinor: 0,
      netMinor: amountMinor,
      vat: [],
      vatMinor: 0,
      totalMinor: amountMinor,
      settlements: [],
      dueMinor: amountMinor,
    },
    notes: '',
    legalRemarks: [vatRegistered ? REMARKS.registered : REMARKS.plain],
  };
}
