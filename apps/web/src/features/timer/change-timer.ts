import type { components } from '@atlasos/api-client';
import { isApiProblem } from '@atlasos/api-client';
import { toast, troubleToast } from '@atlasos/ui';
import { client } from '../../app/api.js';
import { queryClient } from '../../app/query-client.js';
import { serverClock, timerQuery, type Timer } from '../../app/timer/timer-query.js';

export type TimerChange = Omit<components['schemas']['PatchTimerDto'], 'version'>;

const { queryKey } = timerQuery();
const show = (timer: Timer | null | undefined): void => {
  if (timer) serverClock.hear(timer.now);
  queryClient.setQueryData(queryKey, timer ?? null);
};

let last: Promise<void> = Promise.resolve();

/** Saves details of the running timer, one change after the other, so that each carries the version the former made. */
export function changeTimer(body: TimerChange): Promise<void> {
  last = last.then(async () => {
    const timer = queryClient.getQueryData(queryKey);
    if (!timer) return;
    try {
      const { data } = await client.PATCH('/api/v1/timer', { body: { ...body, version: timer.version } });
      show(data);
    } catch (error) {
      const isStale = isApiProblem(error) && error.code === 'stale_version';
      troubleToast(
        isStale
          ? 'The timer was changed elsewhere and has been loaded again. Make your change once more.'
          : messageOf(error),
      );
      await queryClient.invalidateQueries({ queryKey });
    }
  });
  return last;
}

export async function keepTimer(): Promise<void> {
  try {
    const { data } = await client.POST('/api/v1/timer/keep');
    show(data);
  } catch (error) {
    troubleToast(messageOf(error));
  }
}

export async function discardTimer(): Promise<void> {
  try {
    await client.DELETE('/api/v1/timer');
    show(null);
    toast('Timer discarded', { undo: restoreTimer });
  } catch (error) {
    troubleToast(messageOf(error));
  }
}

async function restoreTimer(): Promise<void> {
  const { data } = await client.POST('/api/v1/timer/restore');
  show(data);
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'This did not work. Try again.';
