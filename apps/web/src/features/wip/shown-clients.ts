import type { components } from '@atlasos/api-client';
import type { WipSearch } from './wip-search.js';

export type WipClient = components['schemas']['LimitedWipClientResponse'];

/** Value of work older than 60 days. */
export const olderMinor = ({ buckets }: Pick<WipClient, 'buckets'>): number => (buckets[2] ?? 0) + (buckets[3] ?? 0);

/** The clients that the view asks for, in its order. */
export function shownClients(clients: readonly WipClient[], { sort, show, q }: WipSearch): WipClient[] {
  const wanted = (q ?? '').trim().toLowerCase();
  return clients
    .filter((client) => show !== 'over' || client.overLimit !== null)
    .filter((client) => show !== 'old' || olderMinor(client) > 0)
    .filter(({ clientName }) => clientName.toLowerCase().includes(wanted))
    .sort((a, b) => {
      if (sort === 'name') return 0;
      if (sort === 'age') return (a.oldestDate ?? '9').localeCompare(b.oldestDate ?? '9');
      return b.valueMinor - a.valueMinor;
    });
}
