import { splitAtCap } from './engagement-cap.js';
import { mulDiv } from './rounding.js';

interface KindOfWork {
  /** null: none was named */
  serviceTypeId: string | null;
  /** the rate that priced it, minor units an hour; null without one */
  hourlyRateMinor: number | null;
}

export interface WorkDone extends KindOfWork {
  minutes: number;
  /** what of it is chargeable, minor units ≥ 0 */
  valueMinor: number;
}

export interface OverrunWork extends KindOfWork {
  minutes: number;
}

/**
 * What of the work is beyond what was agreed, by kind and rate, most minutes first: what a change quote would ask for (rule 40). What came
 * last is too much; of the entry that crosses the line only the part beyond it, under a cap in minutes as its value beyond is to its value.
 * @param agreed a cap in minor units, or planned minutes
 * @param work oldest first
 * @throws invalid_amount, amount_out_of_range
 */
export function workBeyond(
  agreed: { capMinor: number } | { plannedMinutes: number },
  work: readonly WorkDone[],
): OverrunWork[] {
  const isCap = 'capMinor' in agreed;
  const { entries } = splitAtCap({
    capMinor: isCap ? agreed.capMinor : agreed.plannedMinutes,
    usedMinor: 0,
    entries: work.map(({ minutes, valueMinor }, at) => ({ id: String(at), amountMinor: isCap ? valueMinor : minutes })),
  });
  const byKind = new Map<string, OverrunWork>();
  for (const [at, { overrunMinor: beyond }] of entries.entries()) {
    const { serviceTypeId, hourlyRateMinor, minutes, valueMinor } = work[at]!;
    const over = isCap && beyond > 0 ? mulDiv(minutes, beyond, valueMinor) : beyond;
    if (over === 0) continue;
    const key = `${serviceTypeId} ${hourlyRateMinor}`;
    const known = byKind.get(key) ?? { serviceTypeId, hourlyRateMinor, minutes: 0 };
    byKind.set(key, { ...known, minutes: known.minutes + over });
  }
  return [...byKind.values()].sort((a, b) => b.minutes - a.minutes);
}
