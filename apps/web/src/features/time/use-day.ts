import { localDate, type IsoDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { serverClock } from '../../app/timer/timer-query.js';
import { useTimer } from '../../app/timer/use-timer.js';
import { allItems } from '../../app/work/all-items.js';

const everyMinute = (tell: () => void): (() => void) => {
  const tick = setInterval(tell, 10_000);
  return () => clearInterval(tick);
};

/** The entries of one day, and what runs on it until now. */
export function useDay(date: IsoDate) {
  const { timezone } = usePracticeFormat();
  const { data: entries = [] } = useQuery(allItems('/api/v1/time-entries', { from: date, to: date }));
  const { shown } = useTimer();
  const minute = useSyncExternalStore(everyMinute, () => Math.floor(serverClock.now().getTime() / 60_000));
  const now = new Date(minute * 60_000).toISOString();
  const running =
    shown && localDate(shown.startedAt, timezone) === date ? { startedAt: shown.startedAt, endedAt: now } : null;
  return { entries, running, now: localDate(now, timezone) === date ? now : null };
}
