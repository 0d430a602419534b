/** The settings of the practice as they stand when its transaction begins. */
export interface PracticeSettings {
  name: string;
  currency: string;
  timezone: string;
  locale: string;
  vatRegistered: boolean;
  vatRateBps: number;
  pricesIncludeVat: boolean;
  paymentTermsDays: number;
  rounding: { incrementMinutes: 1 | 5 | 6 | 10 | 15 | 30; mode: 'up' | 'nearest' };
  lockDate: string | null;
  maxTimerHours: number;
}

export const PRACTICE_SETTINGS_COLUMNS = `
  name, currency, timezone, locale, vat_registered AS "vatRegistered", vat_rate_bps AS "vatRateBps",
  prices_include_vat AS "pricesIncludeVat", payment_terms_days AS "paymentTermsDays",
  json_build_object('incrementMinutes', rounding_increment_minutes, 'mode', rounding_mode) AS rounding,
  lock_date AS "lockDate", max_timer_hours AS "maxTimerHours"`;
