import type { components } from '@atlasos/api-client';
import type { IsoDate } from '@atlasos/domain';
import { DoubleRule, DurationText, Money } from '@atlasos/ui';
import { formatDuration } from '@atlasos/domain';
import { dayWords } from './day-words.js';
import { EntryRow } from './entry-row.js';
import { RunningRow } from './running-row.js';
import type { Entry } from './save-entry.js';
import classes from './day-list.module.css';

export type DayTotals = components['schemas']['DayTotalsResponse'];

interface DayGroupProps {
  date: IsoDate;
  today: IsoDate;
  entries: readonly Entry[];
  totals: DayTotals | undefined;
  /** The timer runs on this day. */
  hasRunning?: boolean;
}

/** One day: its totals, then its entries, newest first. */
export function DayGroup({ date, today, entries, totals, hasRunning }: DayGroupProps) {
  const { name, rest } = dayWords(date, today);
  return (
    <tbody className={classes.day}>
      <tr className={classes.dayHead}>
        <td colSpan={3}>
          <span className={classes.dayName}>{name}</span>
          <span className={classes.dayDate}>{rest}</span>
        </td>
        <td data-align="right">
          {totals ? (
            <DoubleRule>
              <DurationText minutes={totals.minutes} strong />
            </DoubleRule>
          ) : null}
        </td>
        <td />
        <td data-align="right">
          {totals?.valueMinor ? (
            <DoubleRule>
              <Money minor={totals.valueMinor} strong />
            </DoubleRule>
          ) : null}
        </td>
        <td colSpan={2} className={classes.aside}>
          {totals ? `${formatDuration(totals.billableMinutes)} billable` : 'nothing logged yet'}
        </td>
      </tr>
      {hasRunning ? <RunningRow /> : null}
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} />
      ))}
    </tbody>
  );
}
