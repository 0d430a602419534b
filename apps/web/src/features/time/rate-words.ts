import {
  formatAmount,
  formatDate,
  formatDurationClock,
  formatHoursDecimal,
  formatMoney,
  type RateRule,
  type RoundingPolicy,
} from '@atlasos/domain';

export const RATE_WORDS: Record<RateRule | 'override', string> = {
  engagement: 'Engagement rate',
  client_service: 'Client’s rate for this service',
  client: 'Client rate',
  service: 'Service rate',
  default: 'Default rate',
  override: 'Own rate for this entry',
};

/** `Service rate from 1 Mar 2026` */
export const rateSource = (rule: RateRule | 'override', effectiveFrom?: string | null): string =>
  effectiveFrom ? `${RATE_WORDS[rule]} from ${formatDate(effectiveFrom)}` : RATE_WORDS[rule];

/** `Rounded up to 6 minutes`; nothing for the finest policy. */
export const roundingWords = ({ incrementMinutes, mode }: RoundingPolicy): string =>
  incrementMinutes === 1
    ? ''
    : `Rounded ${mode === 'up' ? 'up' : 'to the nearest'} ${mode === 'up' ? 'to ' : ''}${incrementMinutes} minutes`;

interface Sum {
  billedMinutes: number;
  hourlyRateMinor: number;
  valueMinor: number;
  currency: string;
  locale: string;
}

/** `1,5 h at 680,00` and `R 1 020,00` */
export function sumWords({ billedMinutes, hourlyRateMinor, valueMinor, currency, locale }: Sum) {
  const hours = formatHoursDecimal(billedMinutes, locale);
  return {
    left: `${hours === null ? formatDurationClock(billedMinutes) : `${hours} h`} at ${formatAmount(hourlyRateMinor, currency, locale)}`,
    right: formatMoney(valueMinor, currency, locale),
  };
}
