import type { DisbursementKind } from '@atlasos/domain';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../app/api.js';
import { allItems } from '../../app/work/all-items.js';
import type { Work } from './proposal.js';

const PATH = '/api/v1/wip/clients/{id}';

/** All unbilled work of a client; its key begins as those of the API, so that changes of work load it again. */
export const workOfClient = (id: string) =>
  queryOptions({
    queryKey: ['get', PATH, 'all', id] as const,
    queryFn: async ({ signal }): Promise<Work[]> => {
      const work: Work[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await client.GET(PATH, { signal, params: { path: { id }, query: { limit: 200, cursor } } });
        work.push(...(data?.items ?? []));
        cursor = data?.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return work;
    },
  });

/** Which disbursements carry VAT: WIP knows their value, not their kind. */
export const kindsOfClient = (clientId: string) => ({
  ...allItems('/api/v1/disbursements', { clientId, status: 'unbilled' }),
  staleTime: 0,
  select: (items: Array<{ id: string; kind: DisbursementKind }>) => new Map(items.map(({ id, kind }) => [id, kind])),
});
