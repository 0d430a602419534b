import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { taskData } from '../features/tasks/task-queries.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const taskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tasks/$taskId',
  loader: ({ params: { taskId } }) => askAhead(...taskData(taskId)),
  component: lazyRouteComponent(PAGES['/tasks/$taskId'], 'TaskPage'),
});
