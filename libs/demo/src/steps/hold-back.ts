import type { Fate, PlannedEntry } from '../plan/planned-entry.js';
import { DEFERRED, WRITTEN_OFF } from '../practice/open-work.js';
import type { DemoRun } from './run.js';

export const idsOf = (ids: ReadonlyMap<PlannedEntry, string>, fates: readonly Fate[]): string[] =>
  [...ids].filter(([{ fate }]) => fates.includes(fate)).map(([, id]) => id);

/** Puts one entry off and writes one off, before invoices offer them. Two things. */
export async function holdBack(run: DemoRun, ids: ReadonlyMap<PlannedEntry, string>): Promise<void> {
  const [deferred] = idsOf(ids, ['deferred']);
  const until = run.calendar.ahead(DEFERRED.until);
  await run.ask('POST', `/time-entries/${deferred}/defer`, { until, reason: DEFERRED.reason });
  run.tick('Deferrals and write-offs');
  const [writtenOff] = idsOf(ids, ['written_off']);
  await run.ask('POST', `/time-entries/${writtenOff}/write-off`, { reason: WRITTEN_OFF.reason });
  run.tick('Deferrals and write-offs');
}
