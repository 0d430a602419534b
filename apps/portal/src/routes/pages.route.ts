import { createRoute } from '@tanstack/react-router';
import { CreditNotePage } from '../features/credit-notes/credit-note-page.js';
import { CreditNotesPage } from '../features/credit-notes/credit-notes-page.js';
import { HomePage } from '../features/home/home-page.js';
import { InvoicePage } from '../features/invoices/invoice-page.js';
import { InvoicesPage } from '../features/invoices/invoices-page.js';
import { frameRoute } from './frame.route.js';

const getParentRoute = () => frameRoute;

/** The pages of somebody who is signed in. All of them together are small enough to come at once. */
export const pageRoutes = [
  createRoute({ getParentRoute, path: '/', component: HomePage }),
  createRoute({ getParentRoute, path: '/invoices', component: InvoicesPage }),
  createRoute({ getParentRoute, path: '/invoices/$invoiceId', component: InvoicePage }),
  createRoute({ getParentRoute, path: '/credit-notes', component: CreditNotesPage }),
  createRoute({ getParentRoute, path: '/credit-notes/$creditNoteId', component: CreditNotePage }),
] as const;
