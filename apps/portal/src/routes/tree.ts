import { frameRoute } from './frame.route.js';
import { outsideRoutes } from './outside.route.js';
import { pageRoutes } from './pages.route.js';
import { rootRoute } from './root.route.js';

export const routeTree = rootRoute.addChildren([...outsideRoutes, frameRoute.addChildren([...pageRoutes])]);
