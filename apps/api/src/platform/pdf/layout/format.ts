import { currencySymbol, formatAmount, formatDate, formatMoney, formatPercentBps, type IsoDate } from '@atlasos/domain';

/** How one document writes figures and dates. */
export interface Format {
  /** R 1 234,56 */
  money(amountMinor: number): string;
  /** 1 234,56 */
  amount(amountMinor: number): string;
  percent(bps: number): string;
  date(date: IsoDate): string;
  symbol: string;
}

export function formatFor({ locale, currency }: { locale: string; currency: string }): Format {
  return {
    money: (amountMinor) => formatMoney(amountMinor, currency, locale),
    amount: (amountMinor) => formatAmount(amountMinor, currency, locale),
    percent: (bps) => formatPercentBps(bps, locale),
    date: formatDate,
    symbol: currencySymbol(currency),
  };
}
