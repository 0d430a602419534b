import type { APIRequestContext } from 'playwright-core';

export interface Place {
  name: string;
  path: string;
  /** Stands there once the page has loaded. */
  shows: string | RegExp;
}

const TABS = ['rates', 'services', 'rounding', 'vat', 'numbering', 'templates', 'reminders', 'bank', 'alerts', 'lock'];

/** All pages; those of one record show the first of the demo practice. */
export async function demoPlaces(request: APIRequestContext): Promise<Place[]> {
  const first = async (path: string): Promise<string> => {
    const { items } = (await (await request.get(`/api/v1${path}`)).json()) as { items: Array<{ id: string }> };
    if (!items[0]) throw new Error(`The demo practice has nothing under ${path}.`);
    return items[0].id;
  };
  const [client, task, draft, finalised, quoteDraft, quoteSent, quoteAccepted, engagement] = await Promise.all([
    first('/clients?status=active'),
    first('/tasks'),
    first('/invoices?status=draft'),
    first('/invoices?status=finalised'),
    first('/quotes?status=draft'),
    first('/quotes?status=sent'),
    first('/quotes?status=converted'),
    first('/engagements'),
  ]);
  return [
    { name: 'dashboard', path: '/', shows: 'Dashboard' },
    { name: 'time-day', path: '/time', shows: 'Time' },
    { name: 'time-week', path: '/time?view=week', shows: 'Time' },
    { name: 'time-calendar', path: '/time?view=calendar', shows: 'Karoo Blooms' },
    { name: 'disbursements', path: '/disbursements', shows: 'Disbursements' },
    { name: 'tasks', path: '/tasks', shows: 'Tasks' },
    { name: 'task', path: `/tasks/${task}`, shows: 'Time on it' },
    { name: 'clients', path: '/clients', shows: 'Clients' },
    { name: 'client', path: `/clients/${client}`, shows: 'Payment reference' },
    { name: 'statement', path: `/clients/${client}/statement`, shows: 'Statement' },
    { name: 'revenue', path: '/revenue', shows: 'Debtors per ledger' },
    { name: 'invoices', path: '/invoices', shows: /^INV/ },
    { name: 'invoice-draft', path: `/invoices/${draft}`, shows: 'As it will print' },
    { name: 'invoice-final', path: `/invoices/${finalised}`, shows: /^INV/ },
    { name: 'quotes', path: '/quotes', shows: /^QUO/ },
    { name: 'quote-draft', path: `/quotes/${quoteDraft}`, shows: 'As it will print' },
    { name: 'quote-sent', path: `/quotes/${quoteSent}`, shows: /^QUO/ },
    { name: 'quote-accepted', path: `/quotes/${quoteAccepted}`, shows: 'Acceptance' },
    { name: 'engagements', path: '/engagements', shows: 'Engagements' },
    { name: 'engagement', path: `/engagements/${engagement}`, shows: 'Time on it' },
    { name: 'payments', path: '/payments', shows: 'Payments' },
    { name: 'wip', path: '/wip', shows: 'Karoo Blooms' },
    { name: 'friday-run', path: '/friday-run', shows: 'Blue Crane Logistics' },
    { name: 'notifications', path: '/notifications', shows: 'Blue Crane Logistics (Pty) Ltd is over its WIP limit' },
    { name: 'more', path: '/more', shows: 'Clients' },
    { name: 'settings', path: '/settings', shows: 'Billing settings' },
    ...TABS.map((tab) => ({ name: `settings-${tab}`, path: `/settings?tab=${tab}`, shows: 'Billing settings' })),
    { name: 'integrations', path: '/integrations', shows: 'Access tokens' },
    { name: 'integrations-webhooks', path: '/integrations?tab=webhooks', shows: 'New endpoint' },
    { name: 'integrations-deliveries', path: '/integrations?tab=deliveries', shows: 'Deliveries' },
    { name: 'import', path: '/import', shows: 'Bring data in' },
    { name: 'export', path: '/export', shows: 'For your accounts' },
    { name: 'audit', path: '/audit', shows: 'From what to what' },
    { name: 'audit-queue', path: '/audit?tab=queue', shows: 'Queues of the installation' },
    { name: 'audit-jobs', path: '/audit?tab=jobs', shows: 'Nothing failed.' },
    { name: 'inbox', path: '/inbox', shows: 'Inbox' },
    { name: 'password', path: '/account/password', shows: /password/ },
  ];
}

/** For those who are not signed in. */
export const OUTSIDE_PLACES: Place[] = [
  { name: 'sign-in', path: '/sign-in', shows: 'Sign in' },
  { name: 'sign-up', path: '/sign-up', shows: 'Create your practice' },
  { name: 'forgot-password', path: '/forgot-password', shows: /password/ },
  { name: 'reset-password', path: '/reset-password?token=none', shows: /password/ },
];
