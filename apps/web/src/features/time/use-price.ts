import {
  billedMinutes,
  DEFAULT_ROUNDING_POLICY,
  isRoundingPolicy,
  timeValueMinor,
  type RoundingPolicy,
} from '@atlasos/domain';
import { api } from '../../app/api.js';
import { usePractice } from '../../app/session.js';
import { useClients } from '../../app/work/work-options.js';

export interface Work {
  clientId: string | null;
  serviceTypeId: string | null;
  engagementId?: string | null;
  date: string;
  minutes: number | null;
  billable: boolean;
  /** A rate for this entry alone. */
  overrideMinor?: number | null;
}

/** How the minutes of a client are rounded: its own policy, else the practice's. */
export function useRounding(clientId: string | null): RoundingPolicy {
  const practice = usePractice();
  const own = useClients().find(({ id }) => id === clientId)?.rounding;
  const policy = own ?? practice.rounding;
  return isRoundingPolicy(policy) ? policy : DEFAULT_ROUNDING_POLICY;
}

/** What time will be worth, as the server will compute it. */
export function usePrice({ clientId, serviceTypeId, engagementId, date, minutes, billable, overrideMinor }: Work) {
  const rounding = useRounding(clientId);
  const isAsked = billable && clientId !== null && serviceTypeId !== null && !overrideMinor;
  const query = {
    clientId: clientId ?? undefined,
    serviceTypeId: serviceTypeId ?? undefined,
    engagementId: engagementId ?? undefined,
    date,
  };
  const { data, error } = api.useQuery('get', '/api/v1/rates/resolve', { params: { query } }, { enabled: isAsked });
  const hourlyRateMinor = overrideMinor || (isAsked ? data?.hourlyRateMinor : undefined);
  const billed = minutes === null ? null : billedMinutes(minutes, rounding);
  return {
    rounding,
    hourlyRateMinor,
    rule: overrideMinor ? ('override' as const) : data?.rule,
    effectiveFrom: overrideMinor ? undefined : data?.effectiveFrom,
    billedMinutes: billed,
    valueMinor: billed !== null && hourlyRateMinor && billable ? timeValueMinor(billed, hourlyRateMinor) : null,
    /** No rate is set: what to do about it. */
    problem: isAsked && error ? error.detail : undefined,
  };
}
