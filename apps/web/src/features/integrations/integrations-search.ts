export const TABS = [
  { id: 'tokens', label: 'Access tokens' },
  { id: 'webhooks', label: 'Webhooks' },
  { id: 'deliveries', label: 'Deliveries' },
] as const;

export type IntegrationsTab = (typeof TABS)[number]['id'];

const STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof STATES)[number];

export interface IntegrationsSearch {
  tab?: IntegrationsTab;
  /** Deliveries: to this endpoint, in this state. */
  endpoint?: string;
  state?: DeliveryState;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const integrationsSearch = (search: Record<string, unknown>): IntegrationsSearch => ({
  tab: TABS.find(({ id }) => id === search['tab'] && id !== 'tokens')?.id,
  endpoint: UUID.test(String(search['endpoint'])) ? String(search['endpoint']) : undefined,
  state: STATES.find((state) => state === search['state']),
});
