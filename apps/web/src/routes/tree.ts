import { auditRoute } from './audit.route.js';
import { changePasswordRoute } from './change-password.route.js';
import { clientRoute } from './client.route.js';
import { clientsRoute } from './clients.route.js';
import { dashboardRoute } from './dashboard.route.js';
import { disbursementsRoute } from './disbursements.route.js';
import { engagementRoute, engagementsRoute } from './engagements.route.js';
import { exportRoute } from './export.route.js';
import { importRoute, importsRoute } from './import.route.js';
import { forgotPasswordRoute } from './forgot-password.route.js';
import { frameRoute } from './frame.route.js';
import { fridayRunRoute } from './friday-run.route.js';
import { devMailsRoute, inboxRoute } from './inbox.route.js';
import { integrationsRoute } from './integrations.route.js';
import { creditNoteRoute, invoiceRoute } from './invoice.route.js';
import { invoicesRoute } from './invoices.route.js';
import { moreRoute } from './more.route.js';
import { notificationsRoute } from './notifications.route.js';
import { paymentRoute, paymentsRoute } from './payments.route.js';
import { quoteRoute, quotesRoute } from './quotes.route.js';
import { resetPasswordRoute } from './reset-password.route.js';
import { revenueRoute } from './revenue.route.js';
import { rootRoute } from './root.route.js';
import { settingsRoute } from './settings.route.js';
import { signInRoute } from './sign-in.route.js';
import { signUpRoute } from './sign-up.route.js';
import { statementRoute } from './statement.route.js';
import { taskRoute } from './task.route.js';
import { tasksRoute } from './tasks.route.js';
import { timeRoute } from './time.route.js';
import { wipRoute } from './wip.route.js';

/** All pages. One line for each, in the order of the sidebar; its route stands in a file of its own. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  inboxRoute,
  devMailsRoute,
  frameRoute.addChildren([
    dashboardRoute,
    timeRoute,
    disbursementsRoute,
    tasksRoute,
    taskRoute,
    clientsRoute,
    clientRoute,
    statementRoute,
    revenueRoute,
    invoicesRoute,
    invoiceRoute,
    creditNoteRoute,
    quotesRoute,
    quoteRoute,
    engagementsRoute,
    engagementRoute,
    paymentsRoute,
    paymentRoute,
    wipRoute,
    fridayRunRoute,
    notificationsRoute,
    settingsRoute,
    integrationsRoute,
    importsRoute,
    importRoute,
    exportRoute,
    auditRoute,
    changePasswordRoute,
    moreRoute,
  ]),
]);
