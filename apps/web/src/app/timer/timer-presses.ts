import { newKey } from '@atlasos/api-client';
import { toast, troubleToast } from '@atlasos/ui';
import { formatDuration } from '@atlasos/domain';
import { client } from '../api.js';
import { queryClient } from '../query-client.js';
import { PressQueue } from './press-queue.js';
import type { Press, WorkNames } from './press.js';
import { serverClock, timerQuery, type StoppedEntry } from './timer-query.js';

const headers = (key: string) => ({ 'Idempotency-Key': key });

async function send(press: Press): Promise<void> {
  if (press.kind === 'start') {
    const { data } = await client.POST('/api/v1/timer/start', {
      body: { ...press.work, startedAt: press.at },
      headers: headers(press.key),
    });
    if (data) {
      serverClock.hear(data.now);
      queryClient.setQueryData(timerQuery().queryKey, data);
      if (data.stoppedEntry) sayLogged(data.stoppedEntry);
    }
  } else {
    const { data } = await client.POST('/api/v1/timer/stop', {
      body: { stoppedAt: press.at },
      headers: headers(press.key),
    });
    queryClient.setQueryData(timerQuery().queryKey, null);
    if (data) sayLogged(data);
  }
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[1] !== '/api/v1/me' && queryKey[1] !== '/api/v1/practice',
  });
}

function sayLogged(entry: StoppedEntry): void {
  const warning = entry.warnings[0]?.detail;
  toast(
    `Logged ${formatDuration(entry.minutes)}${entry.clientName ? ` for ${entry.clientName}` : ', details still to come'}${warning ? `. ${warning}` : ''}`,
  );
}

export const presses = new PressQueue({
  store: window.localStorage,
  send,
  onRefused: (_press, reason) => {
    troubleToast(reason);
    void queryClient.invalidateQueries({ queryKey: timerQuery().queryKey });
  },
});

export const pressStart = (
  work: Extract<Press, { kind: 'start' }>['work'] = {},
  names: WorkNames = {},
): Promise<void> => presses.add({ kind: 'start', key: newKey(), at: serverClock.now().toISOString(), work, names });

export const pressStop = (at: Date = serverClock.now()): Promise<void> =>
  presses.add({ kind: 'stop', key: newKey(), at: at.toISOString() });
