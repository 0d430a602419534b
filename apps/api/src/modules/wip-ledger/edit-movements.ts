import { movement } from './movements.js';

/** What a piece of work puts into WIP, and where. */
export interface WipShare {
  clientId: string;
  date: string;
  valueMinor: number;
  minutes: number;
}

type Subject = { timeEntryId: string } | { disbursementId: string };

/** An edit counts on the day of the work (DOMAIN rule 31); a move to another client or day leaves the old place and enters the new one. */
export function editMovements(of: Subject, before: WipShare | null, after: WipShare | null) {
  const at = (kind: 'added' | 'edited', share: WipShare, sign: 1 | -1) =>
    movement({
      kind,
      ...of,
      clientId: share.clientId,
      effectiveDate: share.date,
      entryDate: share.date,
      valueMinor: sign * share.valueMinor,
      minutes: sign * share.minutes,
    });
  if (!before) return after ? [at('added', after, 1)] : [];
  if (!after) return [at('edited', before, -1)];
  if (before.clientId !== after.clientId || before.date !== after.date)
    return [at('edited', before, -1), at('edited', after, 1)];
  const difference = {
    ...after,
    valueMinor: after.valueMinor - before.valueMinor,
    minutes: after.minutes - before.minutes,
  };
  return difference.valueMinor === 0 && difference.minutes === 0 ? [] : [at('edited', difference, 1)];
}
