import { localDate, type IsoDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { useTimer } from '../../app/timer/use-timer.js';
import { entriesQuery } from './time-data.js';
import { useNow } from './use-now.js';

/** The entries of one day, and what runs on it until now. */
export function useDay(date: IsoDate) {
  const { timezone } = usePracticeFormat();
  const { data: entries = [] } = useQuery(entriesQuery(date, date));
  const { shown } = useTimer();
  const now = useNow();
  const running =
    shown && localDate(shown.startedAt, timezone) === date ? { startedAt: shown.startedAt, endedAt: now } : null;
  return { entries, running, now: localDate(now, timezone) === date ? now : null };
}
