import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDisbursementSearch } from '../features/disbursements/disbursement-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const disbursementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disbursements',
  validateSearch: readDisbursementSearch,
  component: lazyRouteComponent(PAGES['/disbursements'], 'DisbursementsPage'),
});
