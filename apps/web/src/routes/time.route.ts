import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { practiceToday } from '../app/session.js';
import { CalendarView } from '../features/time/lazy-calendar.js';
import { timeData } from '../features/time/time-data.js';
import { readTimeSearch } from '../features/time/time-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const timeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/time',
  validateSearch: readTimeSearch,
  loader: ({ location }) => {
    const search = readTimeSearch(location.search);
    return Promise.all([
      search.view === 'calendar' ? CalendarView.preload?.() : undefined,
      askAhead(...timeData(search, practiceToday())),
    ]);
  },
  component: lazyRouteComponent(PAGES['/time'], 'TimePage'),
});
