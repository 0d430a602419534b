import { formatDuration, type IsoDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useIsPhone } from '../../../app/shell/use-is-phone.js';
import { useTimer } from '../../../app/timer/use-timer.js';
import { openNewEntry } from '../../../app/work/open-entry.js';
import { useNow } from '../use-now.js';
import { Block } from './block.js';
import { clockAt, clockText, DAY_MINUTES, instantAt, piecesOf, shownRange, snapDown, type Clock } from './geometry.js';
import { placed, type Placed } from './place.js';
import { Running } from './running.js';
import { retimed, type TimedEntry, type Timing } from './timing.js';
import { useDrag } from './use-drag.js';
import classes from './calendar.module.css';

const HOUR_PX = 56;
const LINE_PX = 16;
const WHOLE_DAY = { fromMinute: 0, toMinute: DAY_MINUTES };

interface HourGridProps {
  days: readonly IsoDate[];
  entries: readonly TimedEntry[];
  helpId: string;
  onChanged: (entry: TimedEntry, to: Timing) => void;
  onKeyDown: (event: KeyboardEvent, entry: TimedEntry) => void;
  onBlur: () => void;
}

/** The hours of the days. All entries lie in one layer, so that one keeps the focus on its way to another day. */
export function HourGrid({ days, entries, helpId, onChanged, onKeyDown, onBlur }: HourGridProps) {
  const { timezone, today } = usePracticeFormat();
  const isPhone = useIsPhone();
  const now = useNow();
  const { shown } = useTimer();
  const grid = useRef<HTMLDivElement>(null);
  const pieces = entries.flatMap((entry) => piecesOf(entry, timezone)).filter(({ date }) => days.includes(date));
  const usual = shownRange(pieces);
  const range = isPhone ? usual : WHOLE_DAY;
  const first = days[0];
  const top = (minute: number): number => ((minute - range.fromMinute) / 60) * HOUR_PX;

  const clockAtPoint = (x: number, y: number): Clock & { day: number } => {
    const box = grid.current!.getBoundingClientRect();
    const day = Math.min(days.length - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * days.length)));
    return { day, date: days[day]!, minute: range.fromMinute + ((y - box.top) / HOUR_PX) * 60 };
  };
  const { drag, handlers } = useDrag({
    clockAtPoint,
    entryOf: (id) => entries.find((entry) => entry.id === id),
    onDrawn: ({ date, fromMinute, toMinute }) => {
      const from = instantAt({ date, minute: fromMinute }, timezone).getTime();
      const to = instantAt({ date, minute: toMinute }, timezone).getTime();
      openNewEntry({ date, startTime: clockText(fromMinute), minutes: (to - from) / 60_000 });
    },
    onChanged,
  });
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if ((event.target as HTMLElement).closest('[data-entry]')) return;
    const { date, minute } = clockAtPoint(event.clientX, event.clientY);
    openNewEntry({ date, startTime: clockText(snapDown(minute)) });
  };

  const toFirstHour = useEffectEvent(() => {
    const scroll = grid.current?.closest<HTMLElement>('[data-scroll]');
    scroll?.scrollTo({ top: top(usual.fromMinute) - HOUR_PX / 3 });
  });
  // Only where the days change: whoever scrolled stays there.
  useLayoutEffect(() => toFirstHour(), [first]);

  const place = (part: Placed) => {
    const height = Math.max(HOUR_PX / 4, top(part.piece.toMinute) - top(part.piece.fromMinute)) - 1;
    return {
      ...columnOf(part),
      top: top(part.piece.fromMinute),
      height,
      '--lines': Math.max(1, Math.floor((height - 6) / LINE_PX)),
    };
  };
  const columnOf = (part: Placed) => ({
    left: `calc(${((part.day + part.lane / part.lanes) / days.length) * 100}% + 2px)`,
    width: `calc(${100 / days.length / part.lanes}% - 4px)`,
  });
  const drawn = entries.map((entry) =>
    drag?.kind === 'change' && drag.entry.id === entry.id ? retimed(entry, drag.to, timezone) : entry,
  );
  const running = shown && shown.startedAt < now ? { startedAt: shown.startedAt, endedAt: now } : null;
  const clock = clockAt(now, timezone);
  const hours = Array.from(
    { length: (range.toMinute - range.fromMinute) / 60 },
    (_, index) => range.fromMinute + index * 60,
  );
  return (
    <div className={classes.body} style={{ height: top(range.toMinute) }}>
      <div className={classes.hours} aria-hidden>
        {hours.slice(1).map((minute) => (
          <span key={minute} style={{ top: top(minute) }}>
            {clockText(minute).replace(/^0/, '')}
          </span>
        ))}
      </div>
      {/* The button above and `n` do the same for whoever has no pointer. */}
      <div
        ref={grid}
        className={classes.grid}
        data-dragging={drag !== null || undefined}
        style={{ '--hour': `${HOUR_PX}px`, '--days': days.length }}
        onClick={onClick}
        {...handlers}
      >
        {days.map((date, index) => (
          <span
            key={date}
            className={classes.column}
            data-today={date === today() || undefined}
            data-weekend={(days.length > 1 && index > 4) || undefined}
          />
        ))}
        {placed(drawn, running, days, timezone).map((part) =>
          part.entry ? (
            <Block
              key={`${part.entry.id} ${part.piece.isFirst ? 'first' : part.piece.date}`}
              entry={part.entry}
              piece={part.piece}
              style={place(part)}
              isDragged={drag?.kind === 'change' && drag.entry.id === part.entry.id}
              helpId={helpId}
              onKeyDown={onKeyDown}
              onBlur={onBlur}
            />
          ) : (
            <Running key={`running ${part.piece.date}`} style={place(part)} />
          ),
        )}
        {drag?.kind === 'draw' ? (
          <div
            className={classes.draw}
            style={{
              left: `calc(${(days.indexOf(drag.date) / days.length) * 100}% + 2px)`,
              width: `calc(${100 / days.length}% - 4px)`,
              top: top(drag.fromMinute),
              height: top(drag.toMinute) - top(drag.fromMinute) - 1,
            }}
          >
            {clockText(drag.fromMinute)}–{clockText(drag.toMinute)}
            <b>{formatDuration(drag.toMinute - drag.fromMinute)}</b>
          </div>
        ) : null}
        {days.includes(clock.date) && clock.minute >= range.fromMinute && clock.minute <= range.toMinute ? (
          <span
            className={classes.now}
            style={{
              top: top(clock.minute),
              left: `${(days.indexOf(clock.date) / days.length) * 100}%`,
              width: `${100 / days.length}%`,
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
