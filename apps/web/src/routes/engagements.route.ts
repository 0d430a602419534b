import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { engagementData, engagementsData } from '../features/engagements/engagement-queries.js';
import { readEngagementsSearch } from '../features/engagements/engagements-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const engagementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/engagements',
  validateSearch: readEngagementsSearch,
  loader: ({ location: { search } }) => askAhead(...engagementsData(readEngagementsSearch(search))),
  component: lazyRouteComponent(PAGES['/engagements'], 'EngagementsPage'),
});

export const engagementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/engagements/$id',
  loader: ({ params: { id } }) => askAhead(...engagementData(id)),
  component: lazyRouteComponent(PAGES['/engagements/$id'], 'EngagementPage'),
});
