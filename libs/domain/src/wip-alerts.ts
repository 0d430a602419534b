import { daysBetween, type IsoDate } from './dates.js';

/** Thresholds for unbilled work; an empty one does not count. */
export interface WipAlert {
  valueMinor?: number | null;
  ageDays?: number | null;
}

/** Value and age of a client's unbilled work; `oldestDate` is null when there is none. */
export interface WipToWatch {
  valueMinor: number;
  oldestDate: IsoDate | null;
}

/** The thresholds for a client: its own, none when switched off, else those of the practice (rule 32). */
export function effectiveWipAlert(
  practice: WipAlert | null | undefined,
  client: WipAlert | { off: true } | null | undefined,
): WipAlert | null {
  if (client && 'off' in client && client.off) return null;
  return (client as WipAlert | null | undefined) ?? practice ?? null;
}

/** Which thresholds unbilled work has reached; null for none. @throws invalid_date */
export function crossedWipLimit(
  wip: WipToWatch,
  alert: WipAlert | null,
  asOf: IsoDate,
): 'value' | 'age' | 'both' | null {
  if (!alert || wip.oldestDate === null) return null;
  const value = typeof alert.valueMinor === 'number' && wip.valueMinor >= alert.valueMinor;
  const age = typeof alert.ageDays === 'number' && daysBetween(wip.oldestDate, asOf) >= alert.ageDays;
  if (value && age) return 'both';
  return value ? 'value' : age ? 'age' : null;
}

/**
 * True once the value or the age of the oldest work reaches its threshold; it re-arms below it (rule 32).
 * @throws invalid_date
 */
export const isWipAlertCrossed = (wip: WipToWatch, alert: WipAlert | null, asOf: IsoDate): boolean =>
  crossedWipLimit(wip, alert, asOf) !== null;

/** What a look at a client does: a crossing fires once, and only what is below every threshold again is armed again. @throws invalid_date */
export function wipAlertStep(
  isFired: boolean,
  wip: WipToWatch,
  alert: WipAlert | null,
  asOf: IsoDate,
): 'fire' | 'rearm' | null {
  const crossed = isWipAlertCrossed(wip, alert, asOf);
  if (crossed === isFired) return null;
  return crossed ? 'fire' : 'rearm';
}
