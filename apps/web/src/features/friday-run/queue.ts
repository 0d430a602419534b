import type { components } from '@atlasos/api-client';

export type WipClient = components['schemas']['WipClientResponse'];

/** What an invoice could take now: neither deferred nor on a draft already. */
export const billableMinor = ({ valueMinor, deferredMinor, draftedMinor }: WipClient): number =>
  valueMinor - deferredMinor - draftedMinor;

/** Clients with something to bill that this run has not dealt with, the largest first. */
export const queueOf = (clients: readonly WipClient[], dealtWith: ReadonlySet<string>): WipClient[] =>
  clients
    .filter((client) => billableMinor(client) > 0 && !dealtWith.has(client.clientId))
    .sort((a, b) => billableMinor(b) - billableMinor(a) || a.clientName.localeCompare(b.clientName));
