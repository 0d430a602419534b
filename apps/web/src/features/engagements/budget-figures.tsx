import { formatDuration, formatDateShort, formatMoney } from '@atlasos/domain';
import { ErrorState, LoadingBlock, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { components } from '@atlasos/api-client';
import type { Engagement } from '../../app/engagements/terms.js';
import { ChangeQuote } from './change-quote.js';
import { BudgetBar } from './budget-bar.js';
import { budgetQuery } from './engagement-queries.js';
import classes from './engagements.module.css';

type Budget = components['schemas']['EngagementBudgetResponse'];

interface Figure {
  label: string;
  value: string;
  note?: string | undefined;
  bar?: { used: number; budget: number; level: Budget['level'] };
}

const percent = (bps: number | null): string => `${Math.round((bps ?? 0) / 100)} %`;

function figuresOf(budget: Budget, money: (minor: number) => string): Figure[] {
  const figures: Figure[] = [];
  const planned = budget.hoursBudgetMinutes;
  figures.push({
    label: 'Worked',
    value: formatDuration(budget.minutes),
    note:
      planned === null
        ? 'Nothing planned'
        : budget.overrunMinutes > 0
          ? `${formatDuration(budget.overrunMinutes)} over the ${formatDuration(planned)} planned`
          : `${percent(budget.usedBps)} of ${formatDuration(planned)}`,
    ...(planned === null ? {} : { bar: { used: budget.minutes, budget: planned, level: budget.level } }),
  });
  if (budget.capMinor !== null) {
    const used = budget.unbilledMinor + budget.draftedMinor + budget.billedMinor;
    figures.push({
      label: 'Of the cap',
      value: money(used),
      note:
        budget.capOverrunMinor > 0 ? `${money(budget.capOverrunMinor)} over the cap` : `of ${money(budget.capMinor)}`,
      bar: { used, budget: budget.capMinor, level: budget.capLevel },
    });
  }
  if (budget.feeMinor !== null) {
    figures.push({ label: 'Due so far', value: money(budget.feeDueMinor), note: `Fee ${money(budget.feeMinor)}` });
    figures.push({
      label: 'Worth at your rates',
      value: money(budget.valueMinor),
      note:
        budget.overServiceMinor > 0 ? `${money(budget.overServiceMinor)} more than the fee pays` : 'Covered by the fee',
    });
  } else {
    figures.push({
      label: 'Unbilled',
      value: money(budget.unbilledMinor),
      note: `${money(budget.billedMinor)} billed`,
    });
  }
  if (budget.effectiveHourlyRateMinor !== null)
    figures.push({ label: 'An hour earns', value: money(budget.effectiveHourlyRateMinor) });
  return figures;
}

/** How far the budget is used, what an hour earns, and where the hours went. */
export function BudgetFigures({ engagement }: { engagement: Engagement }) {
  const { currency, locale } = usePracticeFormat();
  const { data, error, refetch } = useQuery(budgetQuery(engagement.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingBlock height={96} />;
  const figures = figuresOf(data, (minor) => formatMoney(minor, currency, locale));
  const most = Math.max(1, ...data.weeks.map(({ minutes }) => minutes));
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(({ label, value, note, bar }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note ? <small>{note}</small> : null}
              {bar ? <BudgetBar {...bar} label={`${label}: ${note ?? value}`} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      {data.overrun.length > 0 ? <ChangeQuote engagement={engagement} overrun={data.overrun} /> : null}
      {data.weeks.length > 0 ? (
        <>
          <SectionHead title="Hours by week" rule="line" />
          <div className={classes.weeks}>
            {data.weeks.map(({ from, minutes }) => (
              <Fragment key={from}>
                <span>{formatDateShort(from)}</span>
                <span className={classes.week} style={{ width: `${(minutes * 100) / most}%` }} aria-hidden />
                <span>{formatDuration(minutes)}</span>
              </Fragment>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}
