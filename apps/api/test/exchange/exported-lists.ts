/** The lists that leave as files. */
export const EXPORTED_LISTS = [
  'time-entries',
  'disbursements',
  'tasks',
  'clients',
  'rates',
  'wip',
  'invoices',
  'credit-notes',
  'payments',
  'quotes',
  'engagements',
  'debtors',
];
