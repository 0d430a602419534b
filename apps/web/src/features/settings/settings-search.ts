export const TABS = [
  { id: 'practice', label: 'Practice' },
  { id: 'rates', label: 'Rates' },
  { id: 'services', label: 'Services' },
  { id: 'rounding', label: 'Rounding' },
  { id: 'vat', label: 'VAT' },
  { id: 'numbering', label: 'Numbering' },
  { id: 'templates', label: 'Templates' },
  { id: 'reminders', label: 'Reminders' },
  { id: 'bank', label: 'Bank details' },
  { id: 'alerts', label: 'Alerts' },
  { id: 'lock', label: 'Lock date' },
] as const;

export type SettingsTab = (typeof TABS)[number]['id'];

export interface SettingsSearch {
  tab?: SettingsTab;
  /** Rates: the day they are in force on; today unless said. */
  on?: string;
  /** Rates: the chosen cell; `everyone` or a client, and a service unless it is any. */
  client?: string;
  service?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 60 ? value : undefined;

export const settingsSearch = (search: Record<string, unknown>): SettingsSearch => ({
  tab: TABS.find(({ id }) => id === search['tab'] && id !== 'practice')?.id,
  on: /^\d{4}-\d\d-\d\d$/.test(text(search['on']) ?? '') ? text(search['on']) : undefined,
  client: text(search['client']),
  service: text(search['service']),
});
