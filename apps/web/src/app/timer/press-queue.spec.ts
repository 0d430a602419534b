import { ApiProblem, unreachable } from '@atlasos/api-client';
import { describe, expect, it } from '@jest/globals';
import { PressQueue } from './press-queue.js';
import type { Press } from './press.js';
import { shownTimer } from './shown-timer.js';

const start: Press = {
  kind: 'start',
  key: 'k1',
  at: '2026-11-26T12:06:00.000Z',
  work: {},
  names: { clientName: 'Blue Crane Logistics' },
};
const stop: Press = { kind: 'stop', key: 'k2', at: '2026-11-26T12:53:12.000Z' };

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

function queueOver(store: Pick<Storage, 'getItem' | 'setItem'>, answers: Array<Error | undefined>) {
  const sent: string[] = [];
  const refused: string[] = [];
  const queue = new PressQueue({
    store,
    send: async ({ key }) => {
      sent.push(key);
      const answer = answers.shift();
      if (answer) throw answer;
    },
    onRefused: ({ key }) => refused.push(key),
  });
  return { queue, sent, refused };
}

const refusal = new ApiProblem({
  status: 409,
  code: 'timer_not_running',
  title: '',
  detail: 'No timer is running.',
  requestId: '',
  errors: [],
});

describe('presses of the timer', () => {
  it('are sent in order and forgotten', async () => {
    const { queue, sent } = queueOver(memory(), []);
    await Promise.all([queue.add(start), queue.add(stop)]);
    expect(sent).toEqual(['k1', 'k2']);
    expect(queue.current()).toEqual([]);
  });

  it('wait while the network is dead and go out once when it is back', async () => {
    const { queue, sent } = queueOver(memory(), [unreachable()]);
    await queue.add(start);
    expect(queue.current()).toEqual([start]);
    await queue.flush();
    expect(sent).toEqual(['k1', 'k1']);
    expect(queue.current()).toEqual([]);
  });

  it('survive the page: the next one sends them with the same key', async () => {
    const store = memory();
    await queueOver(store, [unreachable()]).queue.add(start);
    const { queue, sent } = queueOver(store, []);
    expect(queue.current()).toEqual([start]);
    await queue.flush();
    expect(sent).toEqual(['k1']);
  });

  it('do not block the next one when the server refuses one for good', async () => {
    const { queue, sent, refused } = queueOver(memory(), [refusal]);
    await Promise.all([queue.add(stop), queue.add(start)]);
    expect([sent, refused]).toEqual([['k2', 'k1'], ['k2']]);
  });

  it('show at once what was pressed', () => {
    expect(shownTimer(null, [start])).toMatchObject({
      startedAt: start.at,
      clientName: 'Blue Crane Logistics',
      timer: null,
    });
    expect(shownTimer(null, [start, stop])).toBeNull();
  });
});
