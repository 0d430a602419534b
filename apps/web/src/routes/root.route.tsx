import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { NotFound, RouteError, WithoutFrame } from '../app/shell/route-states.js';

interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: () => (
    <WithoutFrame>
      <NotFound />
    </WithoutFrame>
  ),
  errorComponent: (props) => (
    <WithoutFrame>
      <RouteError {...props} />
    </WithoutFrame>
  ),
});
