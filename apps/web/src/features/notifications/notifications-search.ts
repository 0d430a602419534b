export const STATES = [
  { value: 'all', label: 'All' },
  { value: 'unread', label: 'Unread' },
  { value: 'snoozed', label: 'Snoozed' },
  { value: 'read', label: 'Read' },
] as const;

export type ShownState = (typeof STATES)[number]['value'];

export const notificationsSearch = ({ state }: Record<string, unknown>): { state?: ShownState } => ({
  state: STATES.find(({ value }) => value === state && value !== 'all')?.value,
});
