import { createRouter } from '@tanstack/react-router';
import { routeTree } from '../routes/tree.js';
import { onSignedOut, queryClient } from './query-client.js';

export const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (!/^\/(sign-in|enter|d)(\/|$)/.test(pathname)) {
    queryClient.clear();
    void router.navigate({ to: '/sign-in', search: { next: href === '/' ? undefined : href } });
  }
});
