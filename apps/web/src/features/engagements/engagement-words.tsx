import { formatDuration, formatMoney, type BudgetLevel, type EngagementStatus } from '@atlasos/domain';
import { Chip, type ChipTone } from '@atlasos/ui';
import type { Engagement } from '../../app/engagements/terms.js';

const STATUSES: Record<EngagementStatus, { tone: ChipTone; words: string }> = {
  active: { tone: 'pine', words: 'Active' },
  paused: { tone: 'ochre', words: 'Paused' },
  completed: { tone: 'neutral', words: 'Completed' },
  cancelled: { tone: 'neutral', words: 'Cancelled' },
};

export const EngagementChip = ({ status }: { status: EngagementStatus }) => (
  <Chip tone={STATUSES[status].tone}>{STATUSES[status].words}</Chip>
);

/** How it is billed, in a few words: "Fixed fee R 47 700,00". */
export function termsWords({ billing }: Engagement, currency: string, locale: string): string {
  const money = (minor: number | null) => formatMoney(minor ?? 0, currency, locale);
  if (billing.kind === 'fixed_fee') {
    const parts = billing.milestones.length;
    return `Fixed fee ${money(billing.feeMinor)}${parts > 0 ? `, ${parts} ${parts === 1 ? 'milestone' : 'milestones'}` : ''}`;
  }
  if (billing.kind === 'retainer')
    return `${money(billing.feeMinor)} ${billing.interval === 'quarterly' ? 'a quarter' : 'a month'}`;
  if (billing.kind === 'capped') return `Hourly, up to ${money(billing.capMinor)}`;
  return billing.hourlyRateMinor === null ? 'By the hour' : `${money(billing.hourlyRateMinor)} an hour`;
}

export const levelOf = (used: number, budget: number | null): BudgetLevel | null =>
  budget === null ? null : used >= budget ? 'over' : used * 10 >= budget * 8 ? 'near' : 'within';

/** 9 h of 16 h, or what was worked where nothing was planned. */
export const hoursWords = (minutes: number, budget: number | null): string =>
  budget === null ? formatDuration(minutes) : `${formatDuration(minutes)} of ${formatDuration(budget)}`;
