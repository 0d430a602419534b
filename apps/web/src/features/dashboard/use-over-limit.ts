import { daysBetween, formatMoney } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { wipQuery } from '../../app/work/work-queries.js';
import { unreadAlertsQuery } from './dashboard-data.js';
import { useQuery } from '@tanstack/react-query';

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
  const told = useQuery(unreadAlertsQuery());
  const wip = useQuery(wipQuery());
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
