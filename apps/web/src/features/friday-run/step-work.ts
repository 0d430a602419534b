import { client } from '../../app/api.js';
import type { Work } from './proposal.js';

type Defer = { until: string; reason: string };

const at = (id: string) => ({ params: { path: { id } } });

/** One after the other: where one is refused, those before it are done and those after it untouched. */
async function each(work: readonly Work[], call: (work: Work) => Promise<unknown>): Promise<void> {
  for (const item of work) await call(item);
}

export const deferAll = (work: readonly Work[], body: Defer): Promise<void> =>
  each(work, ({ id, kind }) =>
    kind === 'time'
      ? client.POST('/api/v1/time-entries/{id}/defer', { ...at(id), body })
      : client.POST('/api/v1/disbursements/{id}/defer', { ...at(id), body }),
  );

export const undeferAll = (work: readonly Work[]): Promise<void> =>
  each(work, ({ id, kind }) =>
    kind === 'time'
      ? client.POST('/api/v1/time-entries/{id}/undefer', at(id))
      : client.POST('/api/v1/disbursements/{id}/undefer', at(id)),
  );

export const writeOffAll = (work: readonly Work[], reason: string): Promise<void> =>
  each(
    work.filter(({ valueMinor }) => valueMinor > 0),
    ({ id, kind }) =>
      kind === 'time'
        ? client.POST('/api/v1/time-entries/{id}/write-off', { ...at(id), body: { reason } })
        : client.POST('/api/v1/disbursements/{id}/write-off', { ...at(id), body: { reason } }),
  );
