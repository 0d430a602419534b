/** What a column of a list of open invoices may be. */
export const INVOICE_FIELDS = ['number', 'client', 'issueDate', 'dueDate', 'total', 'vat', 'open', 'currency'] as const;
export type InvoiceField = (typeof INVOICE_FIELDS)[number];
export type InvoiceMapping = Partial<Record<InvoiceField, number>>;

const NAMES: Record<InvoiceField, string[]> = {
  number: [
    'number',
    'invoice number',
    'invoicenumber',
    'invoice no',
    'invoice no.',
    'invoice #',
    'invoice',
    'document',
  ],
  client: ['client', 'client name', 'customer', 'customer name', 'contact name', 'contactname', 'company', 'name'],
  issueDate: ['issue date', 'invoice date', 'invoicedate', 'issued', 'date'],
  dueDate: ['due date', 'duedate', 'due', 'payable by'],
  total: ['total', 'invoice amount', 'amount', 'total amount', 'gross'],
  vat: ['vat', 'tax', 'vat amount', 'tax amount', 'taxtotal', 'total tax'],
  open: ['open', 'balance', 'amount due', 'invoiceamountdue', 'outstanding', 'amount open', 'due amount'],
  currency: ['currency', 'currency code'],
};

/** Where each field of an open invoice stands; what is not there is left out. */
export function proposeInvoiceMapping(header: readonly string[]): InvoiceMapping {
  const names = header.map((name) => name.toLowerCase().replace(/^\*/, '').replace(/\s+/g, ' ').trim());
  const mapping: InvoiceMapping = {};
  for (const field of INVOICE_FIELDS) {
    const at = NAMES[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) mapping[field] = at;
  }
  return mapping;
}
