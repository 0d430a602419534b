import { daysBetween, formatMoney } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { api } from '../../app/api.js';

export interface OverLimit {
  clientId: string;
  clientName: string;
  /** Which limit, and how old the oldest work is. */
  words: string;
  valueMinor: number;
}

/** Clients whose alert is unread and who are still over their limit, with today's figures. */
export function useOverLimit(most: number) {
  const { currency, locale, today } = usePracticeFormat();
  const told = api.useQuery('get', '/api/v1/notifications', {
    params: { query: { state: 'unread', kind: 'wip_alert', limit: 200 } },
  });
  const wip = api.useQuery('get', '/api/v1/wip', {});
  const unread = new Set(told.data?.items.map(({ clientId }) => clientId));
  const clients = wip.data?.clients
    .filter(({ clientId, overLimit }) => overLimit !== null && unread.has(clientId))
    .map((client): OverLimit => {
      const limit =
        client.overLimit !== 'age' && client.limitValueMinor !== null
          ? `WIP over ${formatMoney(client.limitValueMinor, currency, locale)}`
          : `WIP older than ${client.limitAgeDays} days`;
      const days = client.oldestDate === null ? 0 : daysBetween(client.oldestDate, today());
      const { clientId, clientName, valueMinor } = client;
      return { clientId, clientName, valueMinor, words: `${limit}, oldest entry ${days} days` };
    })
    .slice(0, most);
  return { queries: [told, wip], clients: told.data && clients };
}
