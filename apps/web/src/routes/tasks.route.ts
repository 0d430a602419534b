import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { tasksData } from '../features/tasks/task-queries.js';
import { readTaskSearch } from '../features/tasks/task-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const tasksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tasks',
  validateSearch: readTaskSearch,
  loader: ({ location: { search } }) => askAhead(...tasksData(readTaskSearch(search))),
  component: lazyRouteComponent(PAGES['/tasks'], 'TasksPage'),
});
