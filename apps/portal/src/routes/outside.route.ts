import { createRoute } from '@tanstack/react-router';
import { LinkPage } from '../features/link/link-page.js';
import { EnterPage } from '../features/sign-in/enter-page.js';
import { SignInPage } from '../features/sign-in/sign-in-page.js';
import { rootRoute } from './root.route.js';

const getParentRoute = () => rootRoute;

interface SignInSearch {
  /** The page that was asked for. */
  next?: string | undefined;
  /** Just signed out. */
  left?: true | undefined;
}

/** The pages of who is not signed in, or came with a link. */
export const outsideRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: ({ next, left }: Record<string, unknown>): SignInSearch => ({
      next: typeof next === 'string' ? next : undefined,
      left: left === true ? true : undefined,
    }),
    component: SignInPage,
  }),
  createRoute({ getParentRoute, path: '/enter/$token', component: EnterPage }),
  createRoute({ getParentRoute, path: '/d/$token', component: LinkPage }),
] as const;
