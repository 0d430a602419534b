import { isApiProblem } from '@atlasos/api-client';
import { createRoute, redirect } from '@tanstack/react-router';
import { lazy } from 'react';
import { askAhead } from '../app/ask-ahead.js';
import { Frame } from '../app/shell/frame.js';
import { RouteError, WithoutFrame } from '../app/shell/route-states.js';
import { meQuery, practiceQuery } from '../app/session.js';
import { timerQuery } from '../app/timer/timer-query.js';
import { Bell } from '../features/notifications/bell.js';
import { unreadQuery } from '../features/notifications/notifications-query.js';
import { HeaderTimer } from '../features/timer/header-timer.js';
import { PhoneTimer } from '../features/timer/phone-timer.js';
import { rootRoute } from './root.route.js';

const AmbientFeatures = lazy(() => import('./ambient-features.js'));

/** The parent of every page of someone who is signed in; others are sent to sign in, and back here afterwards. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    try {
      await Promise.all([queryClient.ensureQueryData(meQuery()), queryClient.ensureQueryData(practiceQuery())]);
    } catch (error) {
      if (!isApiProblem(error) || error.code !== 'not_signed_in') throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    }
  },
  loader: () => askAhead(timerQuery(), unreadQuery()),
  errorComponent: (props) => (
    <WithoutFrame>
      <RouteError {...props} />
    </WithoutFrame>
  ),
  component: () => (
    <Frame bell={<Bell />} timer={<HeaderTimer />} dock={<PhoneTimer />} ambient={<AmbientFeatures />} />
  ),
});
