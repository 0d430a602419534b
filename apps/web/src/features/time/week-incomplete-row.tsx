import { formatDurationClock, type IsoDate } from '@atlasos/domain';
import { Dash } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import type { Entry } from './save-entry.js';
import { minutesOf } from './week-grid.js';
import classes from './week.module.css';

interface IncompleteRowProps {
  days: readonly IsoDate[];
  entries: readonly Entry[];
  mark: (index: number) => object;
}

/** Time that lacks a client or service: counted, and completed in the day. */
export const IncompleteRow = ({ days, entries, mark }: IncompleteRowProps) => (
  <tr className={classes.incomplete}>
    <th scope="row">To complete</th>
    {days.map((date, index) => {
      const minutes = minutesOf(entries.filter((entry) => entry.date === date));
      return (
        <td key={date} data-figure className={classes.cell} {...mark(index)}>
          {minutes > 0 ? (
            <Link to="/time" search={{ date }}>
              {formatDurationClock(minutes)}
            </Link>
          ) : null}
        </td>
      );
    })}
    <td data-figure className={classes.rowTotal}>
      {formatDurationClock(minutesOf(entries))}
    </td>
    <td data-figure>
      <Dash says="no value yet" />
    </td>
  </tr>
);
