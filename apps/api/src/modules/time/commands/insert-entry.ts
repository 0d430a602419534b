import { v7 as uuidv7 } from 'uuid';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { insertMovements, movement } from '../../wip-ledger/index.js';
import {
  priceColumns,
  selectEntries,
  WRITTEN_COLUMNS,
  type EntryColumns,
  type EntryRow,
} from '../persistence/entry-row.js';
import type { PricedEntry } from '../pricing.js';

interface StoppedTimer {
  id: string;
  endedAt: string;
  trackedSeconds: number;
}

/** Writes an entry, its movement, its audit row and the end of its timer in one statement. */
export async function insertEntry(
  uow: UnitOfWork,
  columns: EntryColumns,
  priced: PricedEntry,
  timer?: StoppedTimer,
): Promise<EntryRow> {
  const id = uuidv7();
  const row = { ...columns, ...priceColumns(priced) };
  const stored = {
    ...row,
    practice_id: uow.practiceId,
    id,
    user_id: uow.actor.id,
    timer_id: timer?.id ?? null,
    tracked_seconds: timer?.trackedSeconds ?? null,
  };
  const logged = auditClause(
    uow,
    { action: timer ? 'timer.stopped' : 'time_entry.created', entity: 'time_entry', entityId: id, after: row },
    6,
  );
  const inserted = await uow.first<EntryRow>(
    prepared(`WITH inserted AS (
       INSERT INTO time_entries (practice_id, id, user_id, timer_id, tracked_seconds, ${WRITTEN_COLUMNS})
       SELECT practice_id, id, user_id, timer_id, tracked_seconds, ${WRITTEN_COLUMNS} FROM jsonb_populate_record(NULL::time_entries, $2::jsonb)
       RETURNING *
     ), stopped AS (
       UPDATE timers SET state = 'stopped', ended_at = $5, version = version + 1 WHERE practice_id = $1 AND id = $4
     ), moved AS (${insertMovements('$3')}), logged AS (${logged.sql})
     ${selectEntries('inserted')}`),
    [
      uow.practiceId,
      JSON.stringify(stored),
      JSON.stringify(addedMovements(id, columns, priced)),
      timer?.id ?? null,
      timer?.endedAt ?? null,
      ...logged.params,
    ],
  );
  return inserted!;
}

function addedMovements(id: string, columns: EntryColumns, priced: PricedEntry) {
  if (priced.state !== 'open' || columns.client_id === null) return [];
  return [
    movement({
      kind: 'added',
      clientId: columns.client_id,
      timeEntryId: id,
      effectiveDate: columns.entry_date,
      entryDate: columns.entry_date,
      valueMinor: priced.valueMinor,
      minutes: priced.billedMinutes,
    }),
  ];
}
