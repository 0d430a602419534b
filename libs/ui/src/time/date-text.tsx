import { formatDate, formatDateShort, type IsoDate } from '@atlasos/domain';
import classes from './time.module.css';

interface DateTextProps {
  date: IsoDate;
  /** `26 Nov`: only where the screen shows the year. */
  short?: boolean;
  quiet?: boolean;
}

export function DateText({ date, short, quiet }: DateTextProps) {
  return (
    <time className={classes.date} dateTime={date} data-quiet={quiet || undefined}>
      {short ? formatDateShort(date) : formatDate(date)}
    </time>
  );
}
