import { formatDuration, formatDateShort, localTime } from '@atlasos/domain';
import { SectionHead, TextAction, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { openEntry } from '../../app/work/open-entry.js';
import { deleteEntry, type Entry } from './save-entry.js';
import { incompleteQuery } from './time-data.js';
import classes from './incomplete.module.css';

const LACKS = { client: 'client', service_type: 'service', rate: 'rate' };

/** A rate comes with client and service, so it is named only when they are there. */
const missing = ({ lacks }: Entry): string => {
  const named = lacks.length > 1 ? lacks.filter((lack) => lack !== 'rate') : lacks;
  return named.map((lack) => `a ${LACKS[lack]}`).join(' and ');
};

/** Time that a stopped timer left without a client, service or rate: shown first until it has them. */
export function IncompleteList() {
  const { timezone } = usePracticeFormat();
  const { data: entries = [] } = useQuery(incompleteQuery());
  if (entries.length === 0) return null;
  const when = (entry: Entry): string =>
    `${formatDateShort(entry.date)}${entry.startedAt ? `, ${localTime(entry.startedAt, timezone)}` : ''}`;
  return (
    <section className={classes.section}>
      <SectionHead title="To complete" note="No value and not in WIP until then" rule="line" />
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <span className={classes.when}>{when(entry)}</span>
            <b>{formatDuration(entry.minutes)}</b>
            <span className={classes.what}>
              {[entry.clientName, entry.serviceTypeName, entry.description].filter(Boolean).join(' · ')}
            </span>
            <span className={classes.lacks}>needs {missing(entry)}</span>
            <TextAction
              danger
              onClick={() => void deleteEntry(entry).catch((error: Error) => troubleToast(error.message))}
            >
              Delete
            </TextAction>
            <Button size="xs" onClick={() => openEntry(entry.id)}>
              Complete
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
