import { QUOTE_STATUSES, type QuoteStatus } from '@atlasos/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export interface QuotesSearch {
  status?: QuoteStatus;
  clientId?: string;
  q?: string;
  /** The drawer for a new one is open. */
  new?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const quotesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quotes',
  validateSearch: (given: Record<string, unknown>): QuotesSearch => ({
    status: QUOTE_STATUSES.find((status) => status === given['status']),
    clientId: text(given['clientId']),
    q: text(given['q']),
    new: given['new'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/quotes/quotes-page.js'), 'QuotesPage'),
});

export const quoteRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quotes/$id',
  validateSearch: ({ step, send }: Record<string, unknown>): { step?: 'preview'; send?: boolean } => ({
    step: step === 'preview' ? 'preview' : undefined,
    send: send === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/quotes/quote-page.js'), 'QuotePage'),
});
