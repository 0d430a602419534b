import { addDays, eachDay, formatDateShort, formatDurationClock, type IsoDate } from '@atlasos/domain';
import { Dash, DoubleRule, DurationText, Money, usePracticeFormat } from '@atlasos/ui';
import { ServiceMark } from '../../app/work/service-mark.js';
import { weekdayShort } from './day-words.js';
import { shortName } from '../../app/work/short-name.js';
import { WeekCell } from './week-cell.js';
import { IncompleteRow } from './week-incomplete-row.js';
import type { Entry } from './save-entry.js';
import { minutesOf, valueOf, type WeekRow } from './week-grid.js';
import classes from './week.module.css';

const FULL_DAY_MINUTES = 480;

interface WeekTableProps {
  monday: IsoDate;
  rows: WeekRow[];
  /** Time without a client or service. */
  incomplete: Entry[];
  onSaved: () => void;
}

/** Clients and services down, days across, and the totals of both. */
export function WeekTable({ monday, rows, incomplete, onSaved }: WeekTableProps) {
  const { symbol, today } = usePracticeFormat();
  const days = eachDay(monday, addDays(monday, 6));
  const now = today();
  const entries = [...rows.flatMap((row) => row.entries), ...incomplete];
  const perDay = days.map((date) => entries.filter((entry) => entry.date === date));
  const billable = (list: typeof entries) => minutesOf(list.filter((entry) => entry.billable));
  const mark = (index: number) => ({
    'data-today': days[index] === now || undefined,
    'data-weekend': index > 4 || undefined,
  });
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">Hours of the week by client and service</caption>
        <thead>
          <tr>
            <th scope="col">Client and service</th>
            {days.map((date, index) => (
              <th key={date} scope="col" className={classes.dayHead} {...mark(index)}>
                <b>{weekdayShort(date)}</b>
                {formatDateShort(date)}
              </th>
            ))}
            <th scope="col" data-figure>
              Total
            </th>
            <th scope="col" data-figure>
              Value, {symbol}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className={classes.work}>
                  <ServiceMark colour={row.colour} />
                  <b title={row.clientName}>{shortName(row.clientName)}</b>
                  <span>{row.serviceTypeName}</span>
                </span>
              </th>
              {days.map((date, index) => (
                <WeekCell key={date} row={row} date={date} column={index} isToday={date === now} onSaved={onSaved} />
              ))}
              <td data-figure className={classes.rowTotal}>
                {row.entries.length > 0 ? (
                  <DurationText minutes={minutesOf(row.entries)} clock strong />
                ) : (
                  <Dash says="nothing" />
                )}
              </td>
              <td data-figure>
                <Money minor={valueOf(row.entries)} />
              </td>
            </tr>
          ))}
          {incomplete.length > 0 ? <IncompleteRow days={days} entries={incomplete} mark={mark} /> : null}
        </tbody>
        <tfoot>
          <tr className={classes.total}>
            <th scope="row">Total</th>
            {perDay.map((list, index) => (
              <td key={index} data-figure {...mark(index)}>
                {list.length > 0 ? (
                  <DoubleRule>{formatDurationClock(minutesOf(list))}</DoubleRule>
                ) : (
                  <Dash says="nothing" />
                )}
              </td>
            ))}
            <td data-figure>
              <DoubleRule>{formatDurationClock(minutesOf(entries))}</DoubleRule>
            </td>
            <td data-figure>
              <DoubleRule>
                <Money minor={valueOf(entries)} strong zero="amount" />
              </DoubleRule>
            </td>
          </tr>
          <tr className={classes.below}>
            <th scope="row">Billable</th>
            {perDay.map((list, index) => (
              <td key={index} data-figure>
                {list.length > 0 ? formatDurationClock(billable(list)) : null}
              </td>
            ))}
            <td data-figure>{formatDurationClock(billable(entries))}</td>
            <td />
          </tr>
          <tr className={classes.below}>
            <th scope="row">Of an eight-hour day</th>
            {perDay.map((list, index) => (
              <td key={index} data-figure>
                {list.length > 0 || index < 5 ? (
                  <span className={classes.bar}>
                    <span style={{ width: `${Math.min(100, (minutesOf(list) / FULL_DAY_MINUTES) * 100)}%` }} />
                  </span>
                ) : null}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
