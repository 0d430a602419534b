import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { readDisbursementSearch } from '../features/disbursements/disbursement-search.js';
import { disbursementsData } from '../features/disbursements/disbursements-data.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const disbursementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disbursements',
  validateSearch: readDisbursementSearch,
  loader: ({ location: { search } }) => askAhead(...disbursementsData(readDisbursementSearch(search))),
  component: lazyRouteComponent(PAGES['/disbursements'], 'DisbursementsPage'),
});
