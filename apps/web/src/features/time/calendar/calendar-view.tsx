import { formatDuration, sumMinor, type IsoDate } from '@atlasos/domain';
import { DoubleRule, DurationText, ErrorState, Kbd, LoadingRows, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useIsPhone } from '../../../app/shell/use-is-phone.js';
import { openNewEntry } from '../../../app/work/open-entry.js';
import { lockedReason } from '../../../app/work/wip-actions.js';
import { deleteEntry } from '../save-entry.js';
import { calendarQuery } from '../time-data.js';
import { DayHeads } from './day-heads.js';
import { HourGrid } from './hour-grid.js';
import { isTimed, retimed, steppedBy, timingWords, type TimedEntry } from './timing.js';
import { UntimedStrip } from './untimed-strip.js';
import { useChanges } from './use-changes.js';
import classes from './calendar.module.css';

/** Days side by side with the hours down: what was done when, to draw, move and resize. */
export function CalendarView({ days }: { days: readonly IsoDate[] }) {
  const first = days[0]!;
  const last = days.at(-1)!;
  const list = calendarQuery(first, last);
  const query = useQuery({ ...list, staleTime: 0 });
  const { timezone } = usePracticeFormat();
  const isPhone = useIsPhone();
  const changes = useChanges(list.queryKey);
  const [said, say] = useState('');
  const helpId = useId();
  if (query.isPending) return <LoadingRows rows={10} tall />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;

  const ofDays = query.data.filter(({ date }) => date >= first);
  const sum = (list: typeof ofDays) => sumMinor(list.map(({ minutes }) => minutes));
  const onKeyDown = (event: KeyboardEvent, entry: TimedEntry): void => {
    const isArrow = event.key.startsWith('Arrow');
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if ((!isArrow && !isDelete) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const reason = lockedReason(entry);
    if (reason !== null) return troubleToast(reason);
    if (isDelete) {
      changes.flush();
      return void deleteEntry(entry).catch((error: Error) => troubleToast(error.message));
    }
    const to = steppedBy(event.key, event.shiftKey, entry, timezone);
    if (to === null) return;
    const { date } = retimed(entry, to, timezone);
    if (date < first || date > last)
      return say('That is beyond the days in sight. Open the entry to choose another date.');
    changes.change(entry, to, { rest: true });
    say(timingWords(to, timezone));
  };
  return (
    <div className={classes.view} data-one={days.length === 1 || undefined}>
      <div className={classes.hint}>
        {isPhone ? (
          <p>Tap an hour to log time, an entry to open it.</p>
        ) : (
          <p>
            Drag to log, move or resize. In an entry, arrows move it, <Kbd>Shift</Kbd> with them resizes, <Kbd>Del</Kbd>{' '}
            deletes.
          </p>
        )}
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => openNewEntry(days.length === 1 ? { date: first } : {})}
        >
          New entry
        </Button>
      </div>
      <p id={helpId} className="visually-hidden">
        Arrows up and down move the entry by a quarter of an hour, left and right by a day, with Shift up and down
        change how long it took. Enter opens it, Delete deletes it.
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {/* It scrolls, so it can be reached by keyboard, too. */}
      <div className={classes.scroll} data-scroll role="region" aria-label="Calendar" tabIndex={0}>
        <div className={classes.top}>
          <DayHeads days={days} minutesOf={(date) => sum(ofDays.filter((entry) => entry.date === date))} />
          <UntimedStrip days={days} entries={ofDays.filter((entry) => !isTimed(entry))} />
        </div>
        <HourGrid
          days={days}
          entries={query.data.filter(isTimed)}
          helpId={helpId}
          onChanged={changes.change}
          onKeyDown={onKeyDown}
          onBlur={changes.flush}
        />
      </div>
      <div className={classes.total}>
        <b>{days.length === 1 ? 'Day' : 'Week'}</b>
        <span>{formatDuration(sum(ofDays.filter(({ billable }) => billable)))} billable</span>
        <DoubleRule>
          <DurationText minutes={sum(ofDays)} strong />
        </DoubleRule>
      </div>
    </div>
  );
}
