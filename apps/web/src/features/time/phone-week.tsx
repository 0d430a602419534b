import { formatDuration, formatDurationClock, type IsoDate } from '@atlasos/domain';
import { dayWithWeekday, weekdayShort } from './day-words.js';
import { useWeek } from './use-week.js';
import classes from './phone-day.module.css';

const FULL_DAY_MINUTES = 480;

interface PhoneWeekProps {
  date: IsoDate;
  onPick: (date: IsoDate) => void;
}

/** The week as seven columns; a press goes to the day. */
export function PhoneWeek({ date, onPick }: PhoneWeekProps) {
  const { days } = useWeek(date);
  const full = Math.max(FULL_DAY_MINUTES, ...days.map(({ totals }) => totals?.minutes ?? 0));
  const share = (minutes: number): string => `${(minutes / full) * 100}%`;
  return (
    <div className={classes.week} role="group" aria-label="Days of the week">
      {days.map(({ date: day, totals }) => (
        <button
          key={day}
          type="button"
          className={classes.weekDay}
          aria-current={day === date ? 'date' : undefined}
          aria-label={`${dayWithWeekday(day)}, ${totals ? formatDuration(totals.minutes) : 'nothing'}`}
          onClick={() => onPick(day)}
        >
          <span>{weekdayShort(day).charAt(0)}</span>
          <span className={classes.column}>
            <span data-other style={{ height: share((totals?.minutes ?? 0) - (totals?.billableMinutes ?? 0)) }} />
            <span style={{ height: share(totals?.billableMinutes ?? 0) }} />
          </span>
          <span>{totals ? formatDurationClock(totals.minutes) : '–'}</span>
        </button>
      ))}
    </div>
  );
}
