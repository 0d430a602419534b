import { v7 as uuidv7 } from 'uuid';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hinted, movedOne, type Movement } from '../../wip-ledger/index.js';
import { announceClauses } from '../../webhooks/index.js';
import { entryNews } from '../entry-news.js';
import { priceColumns, type EntryColumns, type EntryRow } from '../persistence/entry-row.js';
import { newEntryRow } from '../persistence/new-entry-row.js';
import type { PricedEntry } from '../pricing.js';
import type { WorkContext } from '../queries/work-context.query.js';

interface StoppedTimer {
  id: string;
  endedAt: string;
  trackedSeconds: number;
}

/** Writes an entry, its movement, its audit row, the end of its timer and what is told of it in one statement. */
export async function insertEntry(
  uow: UnitOfWork,
  columns: EntryColumns,
  priced: PricedEntry,
  context: WorkContext,
  timer?: StoppedTimer,
): Promise<EntryRow> {
  const id = uuidv7();
  const row = { ...columns, ...priceColumns(priced) };
  const stored = {
    ...row,
    id,
    user_id: uow.actor.id!,
    timer_id: timer?.id ?? null,
    tracked_seconds: timer?.trackedSeconds ?? null,
  };
  const params: unknown[] = [uow.practiceId];
  const param = (value: unknown) => `$${params.push(value)}`;
  const clauses = [
    `inserted AS (
       INSERT INTO time_entries (practice_id, ${Object.keys(stored).join(', ')})
       VALUES ($1, ${Object.values(stored).map(param).join(', ')}))`,
  ];
  const added = addedMovement(id, columns, priced);
  if (added) clauses.push(movedOne(added, param));
  if (added && context.listeners.alerts) clauses.push(hinted(uow));
  // A trigger writes what a budget has to hear.
  if (columns.engagement_id !== null) uow.tellsNews();
  if (timer)
    clauses.push(`stopped AS (
       UPDATE timers SET state = 'stopped', ended_at = ${param(timer.endedAt)}, version = version + 1
       WHERE practice_id = $1 AND id = ${param(timer.id)})`);
  if (context.listeners.webhooks) {
    const told = announceClauses(uow, entryNews('time_entry.created', id, columns, priced), params.length + 1);
    clauses.push(told.sql);
    params.push(...told.params);
  }
  const action = timer ? 'timer.stopped' : 'time_entry.created';
  const logged = auditClause(uow, { action, entity: 'time_entry', entityId: id, after: row }, params.length + 1);
  params.push(...logged.params);
  const sql = prepared(`WITH ${clauses.join(', ')} ${logged.sql}`);
  // Behind a stopped timer another may start; behind an entry by hand comes nothing.
  await (timer ? uow.first(sql, params) : uow.last(sql, params));
  return newEntryRow(stored, context, uow.now);
}

function addedMovement(id: string, columns: EntryColumns, priced: PricedEntry): Movement | undefined {
  if (priced.state !== 'open' || columns.client_id === null) return undefined;
  return {
    kind: 'added',
    clientId: columns.client_id,
    timeEntryId: id,
    effectiveDate: columns.entry_date,
    entryDate: columns.entry_date,
    valueMinor: priced.valueMinor,
    minutes: priced.billedMinutes,
  };
}
