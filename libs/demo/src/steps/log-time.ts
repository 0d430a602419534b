import { localDateTimeToInstant } from '@atlasos/domain';
import type { Kept } from '../api.js';
import { atOnce } from '../at-once.js';
import type { How, PlannedEntry } from '../plan/planned-entry.js';
import { ZONE } from '../practice/settings.js';
import { CALLS_AT_ONCE, type DemoRun } from './run.js';

/** Calls under way beside the timer, which runs one entry after another. */
const BY_HAND_AT_ONCE = CALLS_AT_ONCE - 1;
const LABEL = 'Four months of time';

interface Span {
  startedAt: Date;
  stoppedAt: Date;
}

/** The moments at which a timer was pressed; null where only the duration is known. */
function spanOf({ date, start, minutes, offSeconds }: PlannedEntry): Span | null {
  if (start === null) return null;
  const wall = [Math.floor(start / 60), start % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const begin = localDateTimeToInstant(`${date}T${wall}`, ZONE).getTime();
  return {
    startedAt: new Date(begin + offSeconds.start * 1000),
    stoppedAt: new Date(begin + (minutes * 60 + offSeconds.stop) * 1000),
  };
}

const workOf = (run: DemoRun, { client, service, task, text, billable }: PlannedEntry) => ({
  // A task brings its client and its service.
  ...(task
    ? { taskId: run.tasks[task] }
    : { clientId: run.clients[client], serviceTypeId: service && run.services[service] }),
  description: text,
  billable,
});

async function timed(run: DemoRun, entry: PlannedEntry, { startedAt, stoppedAt }: Span): Promise<string> {
  await run.ask('POST', '/timer/start', { ...workOf(run, entry), startedAt: startedAt.toISOString() });
  const { id } = await run.ask<Kept>('POST', '/timer/stop', { stoppedAt: stoppedAt.toISOString() });
  return id;
}

async function byHand(run: DemoRun, entry: PlannedEntry, span: Span | null): Promise<string> {
  const { minutes, date, hourlyRateMinor } = entry;
  const begin = span && new Date(Math.floor(span.startedAt.getTime() / 60_000) * 60_000);
  const { id } = await run.ask<Kept>('POST', '/time-entries', {
    ...workOf(run, entry),
    minutes,
    hourlyRateMinor,
    ...(begin ? { startedAt: begin.toISOString() } : { date }),
  });
  return id;
}

/** Timers know no rate of one's own, and nobody has timed what is still to come today. */
function howOf(entry: PlannedEntry, span: Span | null, now: Date): How {
  if (span === null || span.stoppedAt > now) return 'typed';
  return entry.hourlyRateMinor !== undefined && entry.how === 'timer' ? 'started' : entry.how;
}

/** Logs every entry in its own way; answers the id of each. */
export async function logTime(
  run: DemoRun,
  entries: readonly PlannedEntry[],
  now: Date,
): Promise<Map<PlannedEntry, string>> {
  const ids = new Map<PlannedEntry, string>();
  const logged = (entry: PlannedEntry, id: string) => {
    ids.set(entry, id);
    run.tick(LABEL);
  };
  const spans = new Map(entries.map((entry) => [entry, spanOf(entry)]));
  const how = new Map(entries.map((entry) => [entry, howOf(entry, spans.get(entry)!, now)]));
  const timers = entries.filter((entry) => how.get(entry) === 'timer');
  const others = entries.filter((entry) => how.get(entry) !== 'timer');
  const outcomes = await Promise.allSettled([
    atOnce(1, timers, async (entry) => logged(entry, await timed(run, entry, spans.get(entry)!))),
    atOnce(BY_HAND_AT_ONCE, others, async (entry) => {
      const span = how.get(entry) === 'started' ? spans.get(entry)! : null;
      logged(entry, await byHand(run, entry, span));
    }),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return ids;
}
