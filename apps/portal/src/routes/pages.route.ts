import { isDate } from '@atlasos/domain';
import { createRoute } from '@tanstack/react-router';
import { CreditNotePage } from '../features/credit-notes/credit-note-page.js';
import { CreditNotesPage } from '../features/credit-notes/credit-notes-page.js';
import { HomePage } from '../features/home/home-page.js';
import { InvoicePage } from '../features/invoices/invoice-page.js';
import { InvoicesPage } from '../features/invoices/invoices-page.js';
import { QuotePage } from '../features/quotes/quote-page.js';
import { QuotesPage } from '../features/quotes/quotes-page.js';
import { StatementPage } from '../features/statement/statement-page.js';
import { frameRoute } from './frame.route.js';

interface StatementSearch {
  form?: 'balance_forward' | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const getParentRoute = () => frameRoute;

/** The pages of somebody who is signed in. All of them together are small enough to come at once. */
export const pageRoutes = [
  createRoute({ getParentRoute, path: '/', component: HomePage }),
  createRoute({ getParentRoute, path: '/invoices', component: InvoicesPage }),
  createRoute({ getParentRoute, path: '/invoices/$invoiceId', component: InvoicePage }),
  createRoute({ getParentRoute, path: '/quotes', component: QuotesPage }),
  createRoute({ getParentRoute, path: '/quotes/$quoteId', component: QuotePage }),
  createRoute({
    getParentRoute,
    path: '/statement',
    validateSearch: ({ form, from, to }: Record<string, unknown>): StatementSearch => ({
      form: form === 'balance_forward' ? form : undefined,
      from: isDate(from) ? from : undefined,
      to: isDate(to) ? to : undefined,
    }),
    component: StatementPage,
  }),
  createRoute({ getParentRoute, path: '/credit-notes', component: CreditNotesPage }),
  createRoute({ getParentRoute, path: '/credit-notes/$creditNoteId', component: CreditNotePage }),
] as const;
