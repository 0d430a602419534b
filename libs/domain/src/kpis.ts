import { assertAmountMinor } from './amount.js';
import { mulDiv } from './rounding.js';

const ratioBps = (part: number, whole: number): number | null => (whole === 0 ? null : mulDiv(part, 10_000, whole));

/** Billed ÷ standard value in bps; null when there is no standard value (rule 33). @throws invalid_amount */
export function realisationBps(billedMinor: number, standardMinor: number): number | null {
  return ratioBps(assertAmountMinor(billedMinor), assertAmountMinor(standardMinor));
}

/** Billable ÷ all minutes in bps; null when no time was logged (rule 33). @throws invalid_argument */
export function utilisationBps(billableMinutes: number, allMinutes: number): number | null {
  return ratioBps(billableMinutes, allMinutes);
}

/**
 * Days of invoicing that are tied up (rule 33): (WIP + debtors) ÷ (net invoiced in 365 days ÷ 365), to one decimal.
 * 120 000 + 210 000 on 900 000 → 133.8; null when nothing was invoiced.
 * @param input minor units
 * @throws invalid_amount
 */
export function lockupDays(input: { wipMinor: number; debtorsMinor: number; invoiced365Minor: number }): number | null {
  const tiedUpMinor = assertAmountMinor(input.wipMinor) + assertAmountMinor(input.debtorsMinor);
  if (assertAmountMinor(input.invoiced365Minor) === 0) return null;
  return mulDiv(tiedUpMinor, 3650, input.invoiced365Minor) / 10;
}

/** A figure as text, `n/a` where its denominator was zero (rule 33). */
export function formatKpi(value: number | null, format: (value: number) => string): string {
  return value === null ? 'n/a' : format(value);
}
