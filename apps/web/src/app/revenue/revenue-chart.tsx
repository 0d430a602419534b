import type { components } from '@atlasos/api-client';
import { formatAmount, formatMoney } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { axisTop } from './axis-top.js';
import { monthName } from './month-name.js';
import classes from './revenue-chart.module.css';

type Month = components['schemas']['RevenueMonthResponse'];

const LINES = [4, 3, 2, 1, 0];

/** Twelve months: a bar of what came in, an ink tick at what was invoiced. Figures of the present month stand in the legend. */
export function RevenueChart({ months }: { months: readonly Month[] }) {
  const { currency, locale } = usePracticeFormat();
  const top = axisTop(
    Math.max(0, ...months.flatMap(({ invoicedMinor, receivedMinor }) => [invoicedMinor, receivedMinor])),
  );
  const share = (minor: number) => `${(Math.max(0, minor) / top) * 100}%`;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const present = months.at(-1);
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.head}>
        <span className={classes.title}>
          <b>Invoiced and received</b> by month, VAT included
        </span>
        {present ? (
          <span className={classes.legend}>
            <span className={classes.part}>{monthName(present.month, 'long')} so far</span>
            <span className={classes.part}>
              <i className={classes.tickKey} aria-hidden /> Invoiced{' '}
              <b>{formatAmount(present.invoicedMinor, currency, locale)}</b>
            </span>
            <span className={classes.part}>
              <i className={classes.barKey} aria-hidden /> Received{' '}
              <b>{formatAmount(present.receivedMinor, currency, locale)}</b>
            </span>
          </span>
        ) : null}
      </figcaption>
      <div className={classes.plot}>
        <ol className={classes.axis} aria-hidden>
          {LINES.map((line) => (
            <li key={line} style={{ bottom: `${line * 25}%` }}>
              {formatAmount((top / 4) * line, currency, locale).replace(/[.,]\d+$/, '')}
            </li>
          ))}
        </ol>
        <ul className={classes.months}>
          {months.map(({ month, invoicedMinor, receivedMinor }, index) => (
            <li key={month} data-present={index === months.length - 1 || undefined}>
              <span className="visually-hidden">
                {monthName(month, 'long')} {month.slice(0, 4)}: invoiced {money(invoicedMinor)}, received{' '}
                {money(receivedMinor)}
              </span>
              <span className={classes.column} aria-hidden>
                <span className={classes.bar} style={{ height: share(receivedMinor) }} />
                {invoicedMinor > 0 ? <span className={classes.tick} style={{ bottom: share(invoicedMinor) }} /> : null}
              </span>
              <span className={classes.name} aria-hidden>
                {monthName(month)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
