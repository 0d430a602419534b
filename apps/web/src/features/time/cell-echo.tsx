import { formatAmount, formatDuration, formatMoney, type IsoDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { rateSource } from './rate-words.js';
import { usePrice } from './use-price.js';
import type { WeekRow } from './week-grid.js';
import classes from './week.module.css';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is being typed means this much time and money. */
export function CellEcho({ row, date, minutes }: { row: WeekRow; date: IsoDate; minutes: number | null }) {
  const { currency, locale } = usePracticeFormat();
  const billable = row.entries.length === 0 || row.entries.some((entry) => entry.billable);
  const price = usePrice({ ...row, date, minutes, billable });
  if (minutes === null) return null;
  return (
    <>
      <p>
        <b className={classes.echo}>{formatDuration(minutes)}</b>
        {price.valueMinor === null ? null : ` = ${formatMoney(price.valueMinor, currency, locale)}`}
      </p>
      {billable && price.hourlyRateMinor && price.rule ? (
        <p className={classes.echoRate}>
          {formatAmount(price.hourlyRateMinor, currency, locale)} an hour:{' '}
          {lowerFirst(rateSource(price.rule, price.effectiveFrom))}
        </p>
      ) : null}
      {price.problem ? <p className={classes.problem}>{price.problem}</p> : null}
      {billable ? null : <p className={classes.echoRate}>Not billable</p>}
    </>
  );
}
