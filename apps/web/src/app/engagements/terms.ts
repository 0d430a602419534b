import type { components } from '@atlasos/api-client';
import type { BillingKind, RecurrenceInterval } from '@atlasos/domain';

export type Engagement = components['schemas']['EngagementResponse'];
type Billing = components['schemas']['BillingDto'];

/** The terms of an engagement while they are typed; only what its kind has is sent. */
export interface Terms {
  kind: BillingKind;
  feeMinor: number | null;
  capMinor: number | null;
  interval: RecurrenceInterval;
  startDate: string | null;
  endDate: string | null;
  hoursBudgetMinutes: number | null;
  depositMinor: number | null;
  paymentTermsDays: number | null;
  hourlyRateMinor: number | null;
}

export const blankTerms = (): Terms => ({
  kind: 'hourly',
  feeMinor: null,
  capMinor: null,
  interval: 'monthly',
  startDate: null,
  endDate: null,
  hoursBudgetMinutes: null,
  depositMinor: null,
  paymentTermsDays: null,
  hourlyRateMinor: null,
});

export const termsOf = ({ billing }: Engagement): Terms => ({ ...billing, interval: billing.interval ?? 'monthly' });

export function billingBody(terms: Terms): Billing {
  const { kind, feeMinor, capMinor, interval, endDate, ...common } = terms;
  return {
    kind,
    startDate: common.startDate,
    hoursBudgetMinutes: common.hoursBudgetMinutes,
    depositMinor: common.depositMinor,
    paymentTermsDays: common.paymentTermsDays,
    hourlyRateMinor: common.hourlyRateMinor,
    ...(kind === 'fixed_fee' || kind === 'retainer' ? { feeMinor } : {}),
    ...(kind === 'capped' ? { capMinor } : {}),
    ...(kind === 'retainer' ? { interval, endDate } : {}),
  };
}

/** What is still missing; null when the terms are whole. */
export function billingProblem({ kind, feeMinor, capMinor, startDate }: Terms): string | null {
  if ((kind === 'fixed_fee' || kind === 'retainer') && !feeMinor) return 'Say what the fee is.';
  if (kind === 'capped' && !capMinor) return 'Say what the cap is.';
  return kind === 'retainer' && startDate === null ? 'Say when the first period begins.' : null;
}

export const KIND_NAMES: Record<BillingKind, string> = {
  hourly: 'By the hour',
  capped: 'Hourly, capped',
  fixed_fee: 'Fixed fee',
  retainer: 'Retainer',
};

/** What the kind does to time and invoices, in a sentence. */
export function consequenceOf(kind: BillingKind): string {
  if (kind === 'hourly') return 'Time on it is billed by the hour.';
  if (kind === 'capped') return 'Time is billed up to the cap. What is above it waits in WIP for your decision.';
  if (kind === 'fixed_fee')
    return 'Time on it is measured and not billed. The fee comes onto an invoice once it is due.';
  return 'Time on it is measured and not billed. Each period’s fee comes onto the next invoice by itself.';
}
