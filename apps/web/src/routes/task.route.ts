import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export const taskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../features/tasks/task-page.js'), 'TaskPage'),
});
