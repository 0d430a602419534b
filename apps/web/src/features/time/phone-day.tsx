import { formatDuration, formatMoney } from '@atlasos/domain';
import { EmptyState, ErrorState, LoadingRows, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../../app/shell/page.js';
import { dayWithWeekday, dayWords } from './day-words.js';
import { Filters } from './filters.js';
import { IncompleteList } from './incomplete-list.js';
import { PhoneEntry } from './phone-entry.js';
import { PhoneWeek } from './phone-week.js';
import { useDayList } from './use-day-list.js';
import { useTimeSearch } from './use-time-search.js';
import classes from './phone-day.module.css';

/** The day on a phone: what was logged, and the week at a glance. The timer and a new entry are at the thumb. */
export function PhoneDay() {
  const { search, date, today, change } = useTimeSearch();
  const { currency, locale } = usePracticeFormat();
  const { list, totals, isFiltered, days } = useDayList();
  const ofDay = totals?.days.find((day) => day.date === date);
  const logged = ofDay ? `${formatDuration(ofDay.minutes)} logged, ` : 'nothing logged yet';
  const showsFilters = isFiltered || search.filter === true;
  return (
    <Page
      title={showsFilters ? 'Entries' : dayWords(date, today).name}
      tabTitle="Time"
      subtitle={
        showsFilters ? null : (
          <>
            {dayWithWeekday(date)}, {logged}
            {ofDay ? <b className={classes.value}>{formatMoney(ofDay.valueMinor, currency, locale)}</b> : null}
          </>
        )
      }
    >
      {showsFilters ? (
        <Filters />
      ) : (
        <PhoneWeek date={date} onPick={(day) => change({ date: day === today ? undefined : day })} />
      )}
      {showsFilters ? null : <IncompleteList />}
      {list.isPending ? <LoadingRows rows={6} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && days.every(({ entries }) => entries.length === 0) ? (
        <EmptyState>
          {isFiltered
            ? 'No entry fits these filters.'
            : 'Nothing is logged yet. Start the timer below, or add an entry.'}
        </EmptyState>
      ) : null}
      {days.map(({ date: day, entries }) => {
        const sum = totals?.days.find((each) => each.date === day);
        const words = dayWords(day, today);
        return (
          <section key={day} aria-label={`${words.name}, ${words.rest}`}>
            {day === date && !isFiltered ? null : (
              <h2 className={classes.day}>
                {words.name === 'Yesterday' ? words.name : `${words.name} ${words.rest}`}
                <span>{sum ? formatDuration(sum.minutes) : ''}</span>
              </h2>
            )}
            <ul className={classes.list}>
              {entries.map((entry) => (
                <PhoneEntry key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
      <div className={classes.foot}>
        {list.hasNextPage ? (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Earlier entries
          </Button>
        ) : null}
        {showsFilters ? null : <Button onClick={() => change({ filter: true })}>Filter</Button>}
        {showsFilters ? null : (
          <Link to="/time" search={{ view: 'calendar', date: search.date }}>
            Calendar
          </Link>
        )}
        <Link to="/disbursements">Disbursements</Link>
      </div>
    </Page>
  );
}
