import { addDays, localTime, startOfWeek, type IsoDate } from '@atlasos/domain';
import { EmptyState, ErrorState, Kbd, LoadingRows, toast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconClockPlay, IconCopy, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient } from '../../app/query-client.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { useTimer } from '../../app/timer/use-timer.js';
import { AddRow } from './add-row.js';
import { weekEntriesQuery } from './time-data.js';
import { useAddedRows } from './use-added-rows.js';
import { useTimeSearch } from './use-time-search.js';
import { WeekTable } from './week-table.js';
import { rowKey, weekRows, withoutRow } from './week-grid.js';
import classes from './week.module.css';

/** A week to fill in: type, Enter, next. */
export function WeekView() {
  const { date } = useTimeSearch();
  const { timezone } = usePracticeFormat();
  const monday = startOfWeek(date);
  const query = useQuery({ ...weekEntriesQuery(monday), staleTime: 0 });
  const added = useAddedRows(monday);
  const [isAdding, setAdding] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  useShortcut('n', 'New row', () => setAdding(true));
  if (query.isPending) return <LoadingRows rows={10} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;

  const rows = weekRows(query.data, added.rows);
  const copyRows = async () => {
    const before = weekRows(await queryClient.ensureQueryData(weekEntriesQuery(addDays(monday, -7))), []);
    const known = new Set(rows.map(rowKey));
    const missing = before
      .filter((row) => !known.has(rowKey(row)))
      .map(({ key: _key, entries: _entries, ...work }) => work);
    added.add(missing);
    if (missing.length === 0) toast(before.length === 0 ? 'Last week has no rows.' : 'All rows of last week are here.');
  };
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <p>
          Type in any cell: 1:30, 90, 1,5 or 1h30. <Kbd>Enter</Kbd> saves and moves down, <Kbd>Esc</Kbd> restores.
        </p>
        <Button leftSection={<IconCopy size={16} stroke={1.6} />} onClick={() => void copyRows()}>
          Copy last week’s rows
        </Button>
        <Button leftSection={<IconPlus size={16} stroke={1.6} />} aria-keyshortcuts="n" onClick={() => setAdding(true)}>
          Add row
        </Button>
      </div>
      {rows.length === 0 && query.data.length === 0 && !isAdding ? (
        <EmptyState rows={4} action={<Button onClick={() => void copyRows()}>Copy last week’s rows</Button>}>
          No time in this week yet: add a row for a client and a service, or copy those of the week before.
        </EmptyState>
      ) : (
        <WeekTable
          monday={monday}
          rows={rows}
          incomplete={withoutRow(query.data)}
          onSaved={() => setSavedAt(new Date())}
        />
      )}
      {isAdding ? (
        <AddRow
          onAdd={(work) => {
            added.add([work]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      <div className={classes.foot}>
        <RunningNote monday={monday} />
        {savedAt ? <span role="status">Saved {localTime(savedAt, timezone)}</span> : null}
      </div>
    </div>
  );
}

function RunningNote({ monday }: { monday: IsoDate }) {
  const { timezone, today } = usePracticeFormat();
  const { shown } = useTimer();
  if (!shown || startOfWeek(today()) !== monday) return <span />;
  const work = [shown.clientName ?? 'no client yet', shown.serviceTypeName].filter(Boolean).join(', ');
  return (
    <span className={classes.running}>
      <IconClockPlay size={18} stroke={1.6} />
      Running now: {work}, since {localTime(shown.startedAt, timezone)}. It is counted when it stops.
    </span>
  );
}
