import { billedMinutes, type RoundingPolicy } from '@atlasos/domain';
import { clientOf, type ClientKey } from '../practice/clients.js';
import { SETTINGS } from '../practice/settings.js';
import type { Random } from '../random.js';

export const policyOf = (client: ClientKey): RoundingPolicy =>
  clientOf(client).rounding ?? (SETTINGS.rounding as RoundingPolicy);

/** Minutes worked that are billed as exactly so many. */
export function workedFor(billed: number, client: ClientKey, random: Random): number {
  const policy = policyOf(client);
  const less = random.pick([0, 0, 1, 2, 3, 4, 5, 7, 9, 12]);
  const worked = billed - (less % policy.incrementMinutes);
  return billedMinutes(worked, policy) === billed ? worked : billed;
}
