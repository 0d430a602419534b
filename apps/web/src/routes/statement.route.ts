import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { practiceToday } from '../app/session.js';
import { readStatementSearch, statementOf, statementQuery } from '../features/statement/statement-data.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const statementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients/$clientId/statement',
  validateSearch: readStatementSearch,
  loader: ({ params: { clientId }, location: { search } }) =>
    askAhead(statementQuery(clientId, statementOf(readStatementSearch(search), practiceToday()))),
  component: lazyRouteComponent(PAGES['/clients/$clientId/statement'], 'StatementPage'),
});
