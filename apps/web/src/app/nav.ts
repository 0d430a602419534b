import {
  IconAdjustmentsHorizontal,
  IconCheckbox,
  IconClock,
  IconLayoutDashboard,
  IconReportMoney,
  IconStack2,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export interface NavPlace {
  label: string;
  to: string;
  /** After `g`. */
  key?: string;
}

export interface NavItem extends NavPlace {
  icon: Icon;
  children?: readonly NavPlace[];
  /** Under the thumb on a phone; the others are under "More". */
  isTab?: boolean;
}

/** Every place of the app, in order. A place shows as soon as a route of its path is in routes/tree.ts. */
export const NAV: readonly NavItem[] = [
  { label: 'Dashboard', to: '/', icon: IconLayoutDashboard, key: 'd', isTab: true },
  {
    label: 'Time',
    to: '/time',
    icon: IconClock,
    isTab: true,
    children: [
      { label: 'Entries', to: '/time', key: 't' },
      { label: 'Disbursements', to: '/disbursements', key: 'e' },
    ],
  },
  { label: 'Tasks', to: '/tasks', icon: IconCheckbox, key: 'a' },
  { label: 'Clients', to: '/clients', icon: IconUsers, key: 'c' },
  {
    label: 'Revenue',
    to: '/revenue',
    icon: IconReportMoney,
    isTab: true,
    children: [
      { label: 'Overview', to: '/revenue', key: 'r' },
      { label: 'Invoices', to: '/invoices', key: 'i' },
      { label: 'Quotes', to: '/quotes', key: 'q' },
      { label: 'Engagements', to: '/engagements', key: 'g' },
      { label: 'Payments', to: '/payments', key: 'p' },
    ],
  },
  { label: 'WIP', to: '/wip', icon: IconStack2, key: 'w', isTab: true },
  {
    label: 'Administration',
    to: '/settings',
    icon: IconAdjustmentsHorizontal,
    children: [
      { label: 'Billing settings', to: '/settings', key: 's' },
      { label: 'Integrations', to: '/integrations', key: 'o' },
      { label: 'Import', to: '/import', key: 'm' },
      { label: 'Export', to: '/export', key: 'x' },
      { label: 'Audit', to: '/audit', key: 'l' },
    ],
  },
];
