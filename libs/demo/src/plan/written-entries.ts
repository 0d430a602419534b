import { DEFERRED, INCOMPLETE, NOT_CHARGED, OPEN_WORK, TAKEN_OFF, WRITTEN_OFF } from '../practice/open-work.js';
import { THIS_WEEK } from '../practice/this-week.js';
import { minutesOf, type WrittenWork } from '../practice/work.js';
import type { Random } from '../random.js';
import { workedFor } from './billing-step.js';
import { howLogged, offSeconds } from './how-logged.js';
import type { Fate, PlannedEntry } from './planned-entry.js';

function fromTo(at: string): { start: number; minutes: number } {
  const [start = '', end = ''] = at.split('–');
  return { start: minutesOf(start), minutes: minutesOf(end) - minutesOf(start) };
}

function planned(work: WrittenWork, fate: Fate, random: Random): PlannedEntry {
  const billable = work.billable ?? true;
  const time = minutesOf(work.time);
  const span = work.at === undefined ? undefined : fromTo(work.at);
  const how = howLogged(random);
  return {
    client: work.client,
    service: work.service,
    task: work.task,
    date: work.on,
    text: work.text,
    minutes: span?.minutes ?? (billable ? workedFor(time, work.client, random) : time),
    billable,
    fate: billable ? fate : 'not_charged',
    // Whose time of day is known was timed or entered with it.
    how: span && how === 'typed' ? 'timer' : how,
    start: span?.start ?? null,
    offSeconds: span ? { start: 0, stop: 0 } : offSeconds(random),
  };
}

/** All entries that are written down one by one. */
export function writtenEntries(random: Random): PlannedEntry[] {
  const { on, at, client, text } = INCOMPLETE;
  const incomplete: PlannedEntry = {
    client,
    service: null,
    date: on,
    text,
    ...fromTo(at),
    billable: true,
    fate: 'incomplete',
    how: 'timer',
    offSeconds: offSeconds(random),
  };
  return [
    ...[...OPEN_WORK, ...THIS_WEEK, ...NOT_CHARGED].map((work) => planned(work, 'open', random)),
    planned(TAKEN_OFF, 'taken_off', random),
    planned(DEFERRED.work, 'deferred', random),
    planned(WRITTEN_OFF.work, 'written_off', random),
    incomplete,
  ];
}
