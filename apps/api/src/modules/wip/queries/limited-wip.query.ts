import { crossedWipLimit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wipByClient } from './wip-by-client.query.js';
import { wipLimits } from './wip-limits.query.js';

/** WIP by client, and beside each its limits of today and whether it had reached them on that day. */
export async function limitedWip(uow: UnitOfWork, asOf: string) {
  const { totals, clients } = await wipByClient(uow, asOf);
  const limits = await wipLimits(
    uow,
    clients.map(({ clientId }) => clientId),
  );
  const alertOf = new Map(limits.map(({ clientId, alert }) => [clientId, alert]));
  return {
    totals,
    clients: clients.map((client) => {
      const alert = alertOf.get(client.clientId) ?? null;
      return {
        ...client,
        limitValueMinor: alert?.valueMinor ?? null,
        limitAgeDays: alert?.ageDays ?? null,
        overLimit: crossedWipLimit(client, alert, asOf),
      };
    }),
  };
}
