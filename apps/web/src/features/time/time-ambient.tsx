import { formatDuration } from '@atlasos/domain';
import { IconCalendarTime, IconCalendarWeek, IconClock, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { client } from '../../app/api.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { useRecordSearch, useVerbs } from '../../app/palette/verbs.js';
import { openEntry, openNewEntry, useOpenEntry } from '../../app/work/open-entry.js';
import { dayWithWeekday } from './day-words.js';

const EntryDrawer = lazy(() => import('./entry-drawer.js'));
const FOUND = 5;

/** Time on every page: a new entry, the week, entries found by their words. */
export default function TimeAmbient() {
  const navigate = useNavigate();
  const isOpen = useOpenEntry() !== null;
  useShortcut('n', 'New entry', () => openNewEntry(), { group: 'Anywhere' });
  useVerbs(
    useMemo(
      () => [
        {
          id: 'entry.new',
          label: 'New entry',
          words: 'log time hours',
          keys: 'n',
          icon: IconPlus,
          run: () => openNewEntry(),
        },
        {
          id: 'time.week',
          label: 'Fill in the week',
          words: 'timesheet grid',
          icon: IconCalendarWeek,
          run: () => void navigate({ to: '/time', search: { view: 'week' } }),
        },
        {
          id: 'time.calendar',
          label: 'Open the calendar',
          words: 'time hours drag move schedule',
          icon: IconCalendarTime,
          run: () => void navigate({ to: '/time', search: { view: 'calendar' } }),
        },
      ],
      [navigate],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'time-entries',
        group: 'Entries' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data } = await client.GET('/api/v1/time-entries', { params: { query: { q, limit: FOUND } }, signal });
          return (data?.items ?? []).map((entry) => ({
            id: entry.id,
            label: entry.description || entry.clientName || 'Entry without details',
            detail: [entry.description ? entry.clientName : null, dayWithWeekday(entry.date)]
              .filter(Boolean)
              .join(', '),
            amount: formatDuration(entry.minutes),
            icon: IconClock,
            run: () => openEntry(entry.id),
          }));
        },
      }),
      [],
    ),
  );
  return isOpen ? (
    <Suspense fallback={null}>
      <EntryDrawer />
    </Suspense>
  ) : null;
}
