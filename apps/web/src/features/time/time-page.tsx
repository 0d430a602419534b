import { Segmented } from '@atlasos/ui';
import { ActionIcon } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Page } from '../../app/shell/page.js';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import { DateNav } from './date-nav.js';
import { DayView } from './day-view.js';
import { PhoneDay } from './phone-day.js';
import { areFiltersSet, filtersOf } from './time-search.js';
import { TimeRail } from './time-rail.js';
import { useTimeSearch } from './use-time-search.js';
import { WeekView } from './week-view.js';

const VIEWS = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
] as const;

/** What was done when: a day to log it, a week to fill it in. */
export function TimePage() {
  const { search, change } = useTimeSearch();
  const isPhone = useIsPhone();
  if (isPhone) return <PhoneDay />;
  const view = search.view ?? 'day';
  const isFiltered = areFiltersSet(filtersOf(search));
  const controls = (
    <>
      <Segmented
        label="View"
        options={VIEWS}
        value={view}
        onChange={(next) => change({ view: next === 'week' ? 'week' : undefined })}
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
