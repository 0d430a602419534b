import { isApiProblem } from '@atlasos/api-client';
import { toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { client, invalidate } from '../../../app/api.js';
import { queryClient } from '../../../app/query-client.js';
import { workChanged } from '../../../app/work/work-changed.js';
import type { Entry } from '../save-entry.js';
import { retimed, timingWords, type TimedEntry, type Timing } from './timing.js';

/** Keys come in rows: they are saved together once they rest. */
const REST_MS = 700;

const STALE = 'This entry was changed elsewhere in the meantime. It is shown as it is now; move it again.';

interface Waiting {
  before: TimedEntry;
  to: Timing;
  timeout: ReturnType<typeof setTimeout>;
}

/** Moves and resizes entries of one list: on the screen at once, on the server one after the other, each with Undo. */
export function useChanges(listKey: readonly unknown[]) {
  const { timezone } = usePracticeFormat();
  const waiting = useRef<Waiting | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());

  const show = (entry: Entry): void => {
    queryClient.setQueryData<Entry[]>(listKey, (list) => list?.map((each) => (each.id === entry.id ? entry : each)));
  };
  const send = async (before: TimedEntry, to: Timing): Promise<Entry | undefined> => {
    const { id } = before;
    const version = Math.max(before.version, versions.current.get(id) ?? 0);
    const { data } = await client.PATCH('/api/v1/time-entries/{id}', {
      params: { path: { id } },
      body: { startedAt: to.startedAt, minutes: to.minutes, version },
    });
    if (data) versions.current.set(id, data.version);
    return data;
  };
  const fail = async (error: unknown): Promise<void> => {
    const isStale = isApiProblem(error) && error.code === 'stale_version';
    troubleToast(isStale ? STALE : error instanceof Error ? error.message : 'This could not be saved. Try again.');
    versions.current.clear();
    await invalidate('/api/v1/time-entries');
  };
  const save = async ({ before, to }: Waiting): Promise<void> => {
    try {
      const saved = await send(before, to);
      if (waiting.current?.before.id !== before.id && saved) show(saved);
      const what = before.startedAt === to.startedAt ? 'Resized' : 'Moved';
      toast(`${what}: ${before.clientName ?? 'no client yet'}, ${timingWords(to, timezone)}`, {
        undo: async () => {
          await send(before, { startedAt: before.startedAt, minutes: before.minutes }).catch(fail);
          await workChanged();
        },
      });
      if (!waiting.current) await workChanged();
    } catch (error) {
      await fail(error);
    }
  };
  const flush = (): void => {
    const due = waiting.current;
    if (!due) return;
    clearTimeout(due.timeout);
    waiting.current = null;
    line.current = line.current.then(() => save(due));
  };
  const change = (entry: TimedEntry, to: Timing, { rest = false }: { rest?: boolean } = {}): void => {
    if (waiting.current && waiting.current.before.id !== entry.id) flush();
    const before = waiting.current?.before ?? entry;
    clearTimeout(waiting.current?.timeout);
    waiting.current = { before, to, timeout: setTimeout(flush, rest ? REST_MS : 0) };
    void queryClient.cancelQueries({ queryKey: listKey });
    show(retimed(entry, to, timezone));
  };
  const onLeave = useEffectEvent(flush);
  useEffect(() => () => onLeave(), []);
  return { change, flush };
}
