import type { components } from '@atlasos/api-client';
import { addDays, formatDuration } from '@atlasos/domain';
import classes from './week-bars.module.css';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const FULL_DAY_MINUTES = 480;

interface WeekBarsProps {
  monday: string;
  days: ReadonlyArray<components['schemas']['DayTotalsResponse']>;
}

/** Billable solid, the rest tinted; an eight-hour day reaches the top, unless a day was longer. */
export function WeekBars({ monday, days }: WeekBarsProps) {
  const ofDay = NAMES.map((_, index) => days.find(({ date }) => date === addDays(monday, index)));
  const top = Math.max(FULL_DAY_MINUTES, ...ofDay.map((day) => day?.minutes ?? 0));
  return (
    <ul className={classes.bars}>
      {NAMES.map((name, index) => {
        const { minutes = 0, billableMinutes = 0 } = ofDay[index] ?? {};
        return (
          <li key={name}>
            <span className="visually-hidden">
              {name}: {formatDuration(minutes)}, {formatDuration(billableMinutes)} billable
            </span>
            <span className={classes.column} aria-hidden>
              <span className={classes.rest} style={{ height: `${((minutes - billableMinutes) / top) * 100}%` }} />
              <span className={classes.billable} style={{ height: `${(billableMinutes / top) * 100}%` }} />
            </span>
            <span aria-hidden>{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
