import { client } from '../api.js';

/** A piece of unbilled work, of either kind. */
interface Piece {
  id: string;
  kind: 'time' | 'disbursement';
}

const named = (works: readonly Piece[]) => ({
  timeEntryIds: works.filter(({ kind }) => kind === 'time').map(({ id }) => id),
  disbursementIds: works.filter(({ kind }) => kind === 'disbursement').map(({ id }) => id),
});

/** Keeps all of it in WIP, out of invoices until a day. */
export const deferWork = (works: readonly Piece[], deferral: { until: string; reason: string }) =>
  client.POST('/api/v1/wip/work/defer', { body: { ...named(works), ...deferral } });

export const undeferWork = (works: readonly Piece[]) => client.POST('/api/v1/wip/work/undefer', { body: named(works) });

/** Takes a part of its value out of WIP, or all that is left. */
export const writeOffWork = (works: readonly Piece[], body: { reason: string; valueMinor?: number }) =>
  client.POST('/api/v1/wip/work/write-off', { body: { ...named(works), ...body } });
