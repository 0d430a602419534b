import { elapsedSeconds } from '@atlasos/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { presses } from './timer-presses.js';
import { shownTimer, type ShownTimer } from './shown-timer.js';
import { serverClock, timerQuery } from './timer-query.js';

const RETRY_MS = 5_000;

export interface TimerState {
  shown: ShownTimer | null;
  /** Presses that the server has not taken yet. */
  waiting: number;
}

export function useTimer(): TimerState {
  const { data } = useQuery(timerQuery());
  const waiting = useSyncExternalStore(presses.subscribe, presses.current);
  return { shown: shownTimer(data ?? null, waiting), waiting: waiting.length };
}

const everySecond = (tell: () => void): (() => void) => {
  const tick = setInterval(tell, 1_000);
  return () => clearInterval(tick);
};
const never = (): (() => void) => () => undefined;
const secondNow = (): number => Math.floor(serverClock.now().getTime() / 1_000) * 1_000;

/** Seconds since the start, recomputed each second from the clock; never counted. */
export function useElapsed(startedAt: string | undefined): number {
  const nowMs = useSyncExternalStore(startedAt === undefined ? never : everySecond, secondNow);
  return startedAt === undefined ? 0 : Math.max(0, elapsedSeconds(startedAt, new Date(nowMs)));
}

/** Sends what waits: when the network is back, and now and then while something waits. */
export function usePressSender(): void {
  const waiting = useSyncExternalStore(presses.subscribe, presses.current).length;
  useEffect(() => {
    const flush = () => void presses.flush();
    flush();
    window.addEventListener('online', flush);
    const again = waiting > 0 ? setInterval(flush, RETRY_MS) : undefined;
    return () => {
      window.removeEventListener('online', flush);
      clearInterval(again);
    };
  }, [waiting]);
}
