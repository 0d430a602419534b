import { formatDuration, localTime } from '@atlasos/domain';
import {
  DurationText,
  IconAction,
  LedgerRow,
  Money,
  RowActions,
  Td,
  troubleToast,
  usePracticeFormat,
} from '@atlasos/ui';
import { openEntry } from '../../app/work/open-entry.js';
import { ServiceMark } from '../../app/work/service-mark.js';
import { startWork } from '../../app/work/start-work.js';
import { StatusChip } from '../../app/work/status-chip.js';
import { deleteEntry, type Entry } from './save-entry.js';
import { WhyRate } from './why-rate.js';
import classes from './day-list.module.css';

const remove = (entry: Entry) => void deleteEntry(entry).catch((error: Error) => troubleToast(error.message));

/** `13:12–13:53`, or nothing where only the day is known. */
export function EntryTimes({ startedAt, endedAt }: Pick<Entry, 'startedAt' | 'endedAt'>) {
  const { timezone } = usePracticeFormat();
  if (!startedAt) return null;
  return (
    <>
      {localTime(startedAt, timezone)}
      {endedAt ? `–${localTime(endedAt, timezone)}` : ''}
    </>
  );
}

/** One line of the day. Its actions appear on hover and focus; continuing is always there. */
export function EntryRow({ entry }: { entry: Entry }) {
  const name = `${entry.clientName ?? 'No client'}, ${formatDuration(entry.minutes)}`;
  return (
    <LedgerRow tall>
      <Td className={classes.times}>
        <EntryTimes {...entry} />
      </Td>
      <Td>
        <div className={classes.work}>
          <ServiceMark colour={entry.serviceTypeColour} />
          <button
            type="button"
            className={classes.names}
            aria-label={`Open ${name}`}
            onClick={() => openEntry(entry.id)}
          >
            <span className={classes.client} data-missing={!entry.clientName || undefined}>
              {entry.clientName ?? 'No client yet'}
            </span>
            <span className={classes.service}>{entry.serviceTypeName ?? 'No service yet'}</span>
          </button>
        </div>
      </Td>
      <Td className={classes.what} title={entry.description}>
        {entry.description || entry.taskTitle}
      </Td>
      <Td align="right">
        <DurationText minutes={entry.minutes} />
      </Td>
      <Td align="right">
        <WhyRate entry={entry} />
      </Td>
      <Td align="right">
        <Money minor={entry.valueMinor} strong={entry.valueMinor !== 0} />
      </Td>
      <Td>
        <StatusChip work={entry} />
      </Td>
      <Td className={classes.actions}>
        <RowActions>
          {entry.locked ? null : (
            <IconAction icon="trash" aria-label={`Delete ${name}`} onClick={() => remove(entry)} />
          )}
          <IconAction
            icon="pencil"
            aria-label={`${entry.locked ? 'Open' : 'Edit'} ${name}`}
            onClick={() => openEntry(entry.id)}
          />
        </RowActions>
        <IconAction icon="play" aria-label={`Continue ${name}`} onClick={() => void startWork(entry)} />
      </Td>
    </LedgerRow>
  );
}
