import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { askPdfAhead } from '../app/documents/ask-pdf-ahead.js';
import { creditNoteQuery, invoiceParts, invoiceQuery, shownPdf } from '../features/invoices/invoice-queries.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const invoiceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/invoices/$id',
  validateSearch: ({ step, send }: Record<string, unknown>): { step?: 'preview'; send?: boolean } => ({
    step: step === 'preview' ? 'preview' : undefined,
    send: send === true || undefined,
  }),
  loader: async ({ params: { id }, preload }) => {
    await askAhead(invoiceQuery(id));
    const pdf = preload ? undefined : shownPdf(id);
    await Promise.all([askAhead(...invoiceParts(id)), pdf ? askPdfAhead(pdf) : undefined]);
  },
  component: lazyRouteComponent(PAGES['/invoices/$id'], 'InvoicePage'),
});

export const creditNoteRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/credit-notes/$id',
  loader: ({ params: { id } }) => askAhead(creditNoteQuery(id)),
  component: lazyRouteComponent(PAGES['/credit-notes/$id'], 'CreditNotePage'),
});
