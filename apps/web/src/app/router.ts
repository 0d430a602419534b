import { createRouter } from '@tanstack/react-router';
import { routeTree } from '../routes/tree.js';
import { NotFound, RouteError, RoutePending } from './shell/route-states.js';
import { onSignedOut, queryClient } from './query-client.js';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: RoutePending,
  defaultPendingMs: 300,
  // It is an empty place: nothing flickers when the page follows at once.
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { next: href === '/' ? undefined : href } });
});
