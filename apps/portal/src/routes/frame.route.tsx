import { createRoute } from '@tanstack/react-router';
import { Frame } from '../app/frame.js';
import { rootRoute } from './root.route.js';

export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });
