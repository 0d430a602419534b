import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export const invoiceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/invoices/$id',
  validateSearch: ({ step, send }: Record<string, unknown>): { step?: 'preview'; send?: boolean } => ({
    step: step === 'preview' ? 'preview' : undefined,
    send: send === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/invoices/invoice-page.js'), 'InvoicePage'),
});

export const creditNoteRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/credit-notes/$id',
  component: lazyRouteComponent(() => import('../features/invoices/credit-note-page.js'), 'CreditNotePage'),
});
