import { formatDurationClock } from '@atlasos/domain';
import classes from './time.module.css';

interface DurationTextProps {
  minutes: number;
  /** `1:30`, for grids. */
  clock?: boolean;
  strong?: boolean;
  quiet?: boolean;
}

/** `0 h 42` with a small h, so that hours and minutes stand in columns. In a sentence use `formatDuration`. */
export function DurationText({ minutes, clock, strong, quiet }: DurationTextProps) {
  const text = formatDurationClock(minutes);
  const [hours, rest] = text.split(':');
  return (
    <span className={classes.duration} data-strong={strong || undefined} data-quiet={quiet || undefined}>
      {clock ? (
        text
      ) : (
        <>
          {hours}
          <span className={classes.hour}>h</span>
          {rest}
        </>
      )}
    </span>
  );
}
