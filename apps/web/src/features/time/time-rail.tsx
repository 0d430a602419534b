import {
  addDays,
  formatDuration,
  formatKpi,
  formatPercentBps,
  isoWeek,
  utilisationBps,
  type IsoDate,
} from '@atlasos/domain';
import { Dash, DoubleRule, DurationText, Money, RailSection, usePracticeFormat } from '@atlasos/ui';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { ServiceMark } from '../../app/work/service-mark.js';
import { useServices } from '../../app/work/work-options.js';
import { dayWithWeekday, weekdayShort } from './day-words.js';
import { GapHint } from './gap-hint.js';
import { useTimeSearch } from './use-time-search.js';
import { useWeek } from './use-week.js';
import classes from './time-rail.module.css';

const FULL_DAY_MINUTES = 480;

/** The week beside the day. */
export function TimeRail() {
  const { date } = useTimeSearch();
  return (
    <>
      <RailSection>
        <WeekBars date={date} />
      </RailSection>
      <GapHint date={date} />
      <Legend />
    </>
  );
}

function WeekBars({ date }: { date: IsoDate }) {
  const { locale } = usePracticeFormat();
  const { change } = useTimeSearch();
  const { days, sum } = useWeek(date);
  const full = Math.max(FULL_DAY_MINUTES, ...days.map(({ totals }) => totals?.minutes ?? 0));
  const share = (minutes: number): string => `${(minutes / full) * 100}%`;
  return (
    <>
      <div className={classes.head}>
        <h2>Week {isoWeek(date).week}</h2>
        <ActionIcon aria-label="The week before" onClick={() => change({ date: addDays(date, -7) })}>
          <IconChevronLeft size={16} stroke={1.7} />
        </ActionIcon>
        <ActionIcon aria-label="The week after" onClick={() => change({ date: addDays(date, 7) })}>
          <IconChevronRight size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <ul className={classes.days}>
        {days.map(({ date: day, totals }) => (
          <li key={day}>
            <button
              type="button"
              className={classes.day}
              data-quiet={!totals || undefined}
              aria-current={day === date ? 'date' : undefined}
              aria-label={`${dayWithWeekday(day)}, ${totals ? formatDuration(totals.minutes) : 'nothing'}`}
              onClick={() => change({ date: day })}
            >
              <span>{weekdayShort(day)}</span>
              <span className={classes.bar}>
                <span style={{ width: share(totals?.billableMinutes ?? 0) }} />
                <span data-other style={{ width: share((totals?.minutes ?? 0) - (totals?.billableMinutes ?? 0)) }} />
              </span>
              <span className={classes.figure}>
                {totals ? <DurationText minutes={totals.minutes} /> : <Dash says="nothing" />}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <dl className={classes.sums}>
        <div data-total>
          <dt>Week</dt>
          <dd>
            <DoubleRule>
              <DurationText minutes={sum?.minutes ?? 0} strong />
            </DoubleRule>
          </dd>
        </div>
        <div>
          <dt>Billable</dt>
          <dd>
            <DurationText minutes={sum?.billableMinutes ?? 0} />
          </dd>
        </div>
        <div>
          <dt>Utilisation</dt>
          <dd>
            {formatKpi(utilisationBps(sum?.billableMinutes ?? 0, sum?.minutes ?? 0), (bps) =>
              formatPercentBps(Math.round(bps / 10) * 10, locale),
            )}
          </dd>
        </div>
        <div>
          <dt>Value</dt>
          <dd>
            <Money minor={sum?.valueMinor ?? 0} withSymbol zero="amount" />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Legend() {
  const services = useServices().filter(({ archived }) => !archived);
  if (services.length === 0) return null;
  return (
    <RailSection>
      <h2 className={classes.title}>Services</h2>
      <ul className={classes.legend}>
        {services.map(({ id, name, colour }) => (
          <li key={id}>
            <ServiceMark colour={colour} square />
            {name}
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
