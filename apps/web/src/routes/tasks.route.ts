import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTaskSearch } from '../features/tasks/task-search.js';
import { frameRoute } from './frame.route.js';

export const tasksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tasks',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page.js'), 'TasksPage'),
});
