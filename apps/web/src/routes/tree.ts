import { changePasswordRoute } from './change-password.route.js';
import { dashboardRoute } from './dashboard.route.js';
import { forgotPasswordRoute } from './forgot-password.route.js';
import { frameRoute } from './frame.route.js';
import { devMailsRoute, inboxRoute } from './inbox.route.js';
import { moreRoute } from './more.route.js';
import { resetPasswordRoute } from './reset-password.route.js';
import { rootRoute } from './root.route.js';
import { signInRoute } from './sign-in.route.js';
import { signUpRoute } from './sign-up.route.js';

/** All pages. One line for each, in the order of the sidebar; its route stands in a file of its own. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  devMailsRoute,
  frameRoute.addChildren([dashboardRoute, inboxRoute, changePasswordRoute, moreRoute]),
]);
