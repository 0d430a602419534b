import { LoadingRows, Segmented } from '@atlasos/ui';
import { Suspense } from 'react';
import { Page } from '../../app/shell/page.js';
import { dayWithWeekday, dayWords } from './day-words.js';
import { CalendarView } from './lazy-calendar.js';
import { PhoneWeek } from './phone-week.js';
import { useTimeSearch } from './use-time-search.js';

const VIEWS = [
  { value: 'list', label: 'List' },
  { value: 'calendar', label: 'Calendar' },
] as const;

/** One day of the calendar, and the week to choose it from. */
export function PhoneCalendar() {
  const { date, today, change } = useTimeSearch();
  return (
    <Page
      title={dayWords(date, today).name}
      tabTitle="Time"
      subtitle={dayWithWeekday(date)}
      controls={
        <Segmented
          label="View"
          options={VIEWS}
          value="calendar"
          onChange={(next) => change({ view: next === 'list' ? undefined : next })}
        />
      }
    >
      <PhoneWeek date={date} onPick={(day) => change({ date: day === today ? undefined : day })} />
      <Suspense fallback={<LoadingRows rows={8} tall />}>
        <CalendarView days={[date]} />
      </Suspense>
    </Page>
  );
}
