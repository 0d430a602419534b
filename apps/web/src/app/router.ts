import { createRouter, type AnyRoute, type AnyRouteMatch } from '@tanstack/react-router';
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
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Begins to load the scripts of the page at this address, without waiting to know who is signed in. */
export function loadPageScripts(): void {
  const matches: AnyRouteMatch[] = router.matchRoutes(router.latestLocation);
  for (const { routeId } of matches) {
    const route = (router.routesById as Record<string, AnyRoute>)[routeId];
    if (route) void router.loadRouteChunk(route);
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { next: href === '/' ? undefined : href } });
});
