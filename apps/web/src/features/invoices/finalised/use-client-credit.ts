import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../../../app/money/money-moved.js';
import type { Invoice } from '../invoice-types.js';

/** What of the client's credit could pay this invoice; 0 while nothing is known or owed. */
export function useClientCredit({ clientId, balanceMinor }: Invoice): number {
  const { data } = useQuery({ ...accountQuery(clientId), enabled: balanceMinor > 0 });
  return balanceMinor > 0 ? (data?.creditMinor ?? 0) : 0;
}
