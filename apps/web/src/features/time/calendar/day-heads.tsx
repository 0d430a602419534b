import { formatDateShort, type IsoDate } from '@atlasos/domain';
import { Dash, DurationText, usePracticeFormat } from '@atlasos/ui';
import { weekdayShort } from '../day-words.js';
import { DAY_MINUTES, dayLength } from './geometry.js';
import classes from './calendar.module.css';

/** The days with their totals; one that clocks make longer or shorter says so. */
export function DayHeads({ days, minutesOf }: { days: readonly IsoDate[]; minutesOf: (date: IsoDate) => number }) {
  const { today, timezone } = usePracticeFormat();
  const now = today();
  return (
    <div className={classes.days}>
      <span />
      {days.map((date) => {
        const minutes = minutesOf(date);
        const length = dayLength(date, timezone);
        return (
          <div key={date} className={classes.head} data-today={date === now || undefined}>
            <span>
              <b>{weekdayShort(date)}</b> {formatDateShort(date)}
              {length === DAY_MINUTES ? null : <em> {length / 60} hours: clocks change</em>}
            </span>
            {minutes > 0 ? <DurationText minutes={minutes} clock strong /> : <Dash says="nothing" />}
          </div>
        );
      })}
    </div>
  );
}
