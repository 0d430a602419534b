import { addDays, eachDay, startOfWeek } from '@atlasos/domain';
import { LoadingRows, Segmented } from '@atlasos/ui';
import { ActionIcon } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Page } from '../../app/shell/page.js';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import { DateNav } from './date-nav.js';
import { DayView } from './day-view.js';
import { CalendarView } from './lazy-calendar.js';
import { PhoneCalendar } from './phone-calendar.js';
import { PhoneDay } from './phone-day.js';
import { areFiltersSet, filtersOf } from './time-search.js';
import { TimeRail } from './time-rail.js';
import { useTimeSearch } from './use-time-search.js';
import { WeekView } from './week-view.js';

const VIEWS = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'calendar', label: 'Calendar' },
] as const;

/** What was done when: a day to log it, a week to fill it in, a calendar to see and shift it. */
export function TimePage() {
  const { search, date, change } = useTimeSearch();
  const isPhone = useIsPhone();
  if (isPhone) return search.view === 'calendar' ? <PhoneCalendar /> : <PhoneDay />;
  const view = search.view ?? 'day';
  const isFiltered = areFiltersSet(filtersOf(search));
  const controls = (
    <>
      <Segmented
        label="View"
        options={VIEWS}
        value={view}
        onChange={(next) => change({ view: next === 'day' ? undefined : next })}
      />
      <DateNav />
      {view === 'day' ? (
        <ActionIcon
          variant={isFiltered ? 'light' : 'subtle'}
          size={32}
          aria-label="Filter entries"
          aria-pressed={search.filter ?? isFiltered}
          onClick={() => change({ filter: search.filter ? undefined : true })}
        >
          <IconFilter size={16} stroke={1.7} />
        </ActionIcon>
      ) : null}
    </>
  );
  if (view === 'calendar') {
    const monday = startOfWeek(date);
    return (
      <Page title="Time" controls={controls}>
        <Suspense fallback={<LoadingRows rows={10} tall />}>
          <CalendarView days={eachDay(monday, addDays(monday, 6))} />
        </Suspense>
      </Page>
    );
  }
  return view === 'week' ? (
    <Page title="Time" controls={controls}>
      <WeekView />
    </Page>
  ) : (
    <Page title="Time" controls={controls} rail={<TimeRail />} railWidth={256}>
      <DayView />
    </Page>
  );
}
