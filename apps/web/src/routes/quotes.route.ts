import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { askPdfAhead } from '../app/documents/ask-pdf-ahead.js';
import { quoteParts, quoteQuery, quotesData, shownPdf } from '../features/quotes/quote-queries.js';
import { readQuotesSearch } from '../features/quotes/quotes-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const quotesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quotes',
  validateSearch: readQuotesSearch,
  loader: ({ location: { search } }) => askAhead(...quotesData(readQuotesSearch(search))),
  component: lazyRouteComponent(PAGES['/quotes'], 'QuotesPage'),
});

export const quoteRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quotes/$id',
  validateSearch: ({ step, send }: Record<string, unknown>): { step?: 'preview'; send?: boolean } => ({
    step: step === 'preview' ? 'preview' : undefined,
    send: send === true || undefined,
  }),
  loader: async ({ params: { id }, preload }) => {
    await askAhead(quoteQuery(id));
    const pdf = preload ? undefined : shownPdf(id);
    await Promise.all([askAhead(...quoteParts(id)), pdf ? askPdfAhead(pdf) : undefined]);
  },
  component: lazyRouteComponent(PAGES['/quotes/$id'], 'QuotePage'),
});
