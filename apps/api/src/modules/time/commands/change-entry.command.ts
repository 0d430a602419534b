import { localDate } from '@atlasos/domain';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound, staleVersion } from '../../../platform/errors/app-error.js';
import { noRate } from '../../rates/index.js';
import { assertDateOpen, editMovements, movedAndHinted, refuseLocked, type WipShare } from '../../wip-ledger/index.js';
import { announceClauses } from '../../webhooks/index.js';
import { entryNews } from '../entry-news.js';
import { entryWarnings, type EntryWarning } from '../entry-warnings.js';
import {
  priceColumns,
  selectEntries,
  WRITTEN_COLUMNS,
  type EntryColumns,
  type EntryRow,
} from '../persistence/entry-row.js';
import { priceEntry, type EntryRate, type PricedEntry } from '../pricing.js';
import { workContext, type WorkContext } from '../queries/work-context.query.js';
import { endOf, onDate, overrideRate } from '../spans.js';
import { TIME } from '../work-table.js';
import type { CreateEntry } from './create-entry.command.js';
import { changedRefs } from './changed-refs.js';

/** What is left out stays; null clears. */
export type ChangeEntry = Partial<CreateEntry> & { id: string; version: number };

/** Edits an entry that is on no document. Throws `entry_locked`, `period_locked`, `stale_version`, `rate_not_set`, `not_found`. */
export async function changeEntry(
  uow: UnitOfWork,
  input: ChangeEntry,
): Promise<{ entry: EntryRow; warnings: EntryWarning[] }> {
  const before = await lockEntry(uow, input.id);
  refuseLocked(TIME, before);
  if (before.version !== input.version) throw staleVersion();
  if (before.state === 'written_off')
    throw new AppError('entry_locked', 'This entry is written off. It can be deleted, but no longer edited.');
  assertDateOpen(uow, before.date);

  const refs = changedRefs(before, input);
  const when = whenOf(before, input, uow.practice.timezone);
  assertDateOpen(uow, when.date);
  const minutes = input.minutes ?? before.minutes;
  const endedAt =
    when.startedAt === null
      ? null
      : when.moved || input.minutes !== undefined
        ? endOf(when.startedAt, minutes)
        : before.endedAt!.toISOString();
  const context = await workContext(
    uow,
    { ...refs.asked, refuseArchived: refs.changed },
    { date: when.date, startedAt: when.startedAt, endedAt, entryId: before.id },
  );
  const columns: EntryColumns = {
    client_id: context.clientId,
    service_type_id: context.serviceTypeId,
    task_id: refs.taskId,
    engagement_id: context.engagementId,
    entry_date: when.date,
    started_at: when.startedAt,
    ended_at: endedAt,
    minutes,
    description: input.description ?? before.description,
    billable: input.billable ?? before.billable,
  };
  const priced = reprice(before, input, context, columns);
  // What was complete may not become incomplete; an entry of a timer may stay so until all is known.
  if (priced.lacks.includes('rate') && before.state !== 'incomplete') noRate({ ...context, date: when.date });
  assertAboveWriteOff(before, priced);
  const entry = await updateEntry(uow, before, columns, priced);
  return { entry, warnings: entryWarnings(context, minutes) };
}

async function lockEntry(uow: UnitOfWork, id: string): Promise<EntryRow> {
  const row = await uow.first<EntryRow>(
    `${selectEntries()} WHERE e.practice_id = $1 AND e.id = $2 AND e.deleted_at IS NULL FOR UPDATE OF e`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}

/** The date follows the start (DOMAIN rule 16); a new date alone moves the start to the same time of that day. */
function whenOf(
  before: EntryRow,
  input: ChangeEntry,
  zone: string,
): { date: string; startedAt: string | null; moved: boolean } {
  if (input.startedAt) return { date: localDate(input.startedAt, zone), startedAt: input.startedAt, moved: true };
  const date = input.date ?? before.date;
  if (before.startedAt === null || input.startedAt === null) return { date, startedAt: null, moved: false };
  if (date === before.date) return { date, startedAt: before.startedAt.toISOString(), moved: false };
  return { date, startedAt: onDate(before.startedAt, date, zone), moved: true };
}

/** The rate stays frozen unless something that decides it changed (DOMAIN rule 10); minutes are rounded anew only when they change. */
function reprice(before: EntryRow, input: ChangeEntry, context: WorkContext, columns: EntryColumns): PricedEntry {
  const sameWork =
    before.clientId === columns.client_id &&
    before.serviceTypeId === columns.service_type_id &&
    before.engagementId === columns.engagement_id &&
    before.date === columns.entry_date;
  const frozen: EntryRate | null =
    before.hourlyRateMinor !== null && before.rateRule !== null
      ? { rateId: before.rateId, hourlyRateMinor: before.hourlyRateMinor, rule: before.rateRule }
      : null;
  const cleared = input.hourlyRateMinor === null && before.rateRule === 'override';
  const keeps = frozen !== null && !cleared && (sameWork || frozen.rule === 'override');
  const sameRounding =
    before.billedMinutes > 0 && before.minutes === columns.minutes && before.clientId === columns.client_id;
  return priceEntry({
    minutes: columns.minutes,
    billable: columns.billable,
    hasClient: columns.client_id !== null,
    hasServiceType: columns.service_type_id !== null,
    covered: context.covered,
    policy: context.policy,
    rate: overrideRate(input.hourlyRateMinor) ?? (keeps ? frozen : context.rate),
    ...(sameRounding ? { frozenBilledMinutes: before.billedMinutes } : {}),
  });
}

function assertAboveWriteOff(before: EntryRow, priced: PricedEntry): void {
  if (before.writtenOffMinor === 0 || (priced.state === 'open' && priced.valueMinor >= before.writtenOffMinor)) return;
  throw new AppError('conflict', 'A part of this entry is written off; its value cannot fall below that part.', {
    facts: { writtenOffMinor: before.writtenOffMinor },
  });
}

async function updateEntry(
  uow: UnitOfWork,
  before: EntryRow,
  columns: EntryColumns,
  priced: PricedEntry,
): Promise<EntryRow> {
  const after = { ...columns, ...priceColumns(priced) };
  const movements = editMovements(
    { timeEntryId: before.id },
    inWip(before.clientId, before.date, before.state, before.valueMinor - before.writtenOffMinor, before.billedMinutes),
    inWip(
      columns.client_id,
      columns.entry_date,
      priced.state,
      priced.valueMinor - before.writtenOffMinor,
      priced.billedMinutes,
    ),
  );
  const logged = auditClause(
    uow,
    { action: 'time_entry.changed', entity: 'time_entry', entityId: before.id, before: writtenOf(before), after },
    5,
  );
  const told = announceClauses(
    uow,
    entryNews('time_entry.updated', before.id, columns, priced),
    5 + logged.params.length,
  );
  const row = await uow.first<EntryRow>(
    `WITH changed AS (
       UPDATE time_entries SET (${WRITTEN_COLUMNS}) = (SELECT ${WRITTEN_COLUMNS} FROM jsonb_populate_record(NULL::time_entries, $3::jsonb)),
         version = version + 1,
         deferred_until = CASE WHEN $3::jsonb ->> 'state' = 'open' THEN deferred_until END,
         defer_reason = CASE WHEN $3::jsonb ->> 'state' = 'open' THEN defer_reason END
       WHERE practice_id = $1 AND id = $2 RETURNING *
     ), ${movedAndHinted(uow, '$4')}, logged AS (${logged.sql}), ${told.sql}
     ${selectEntries('changed')}`,
    [uow.practiceId, before.id, JSON.stringify(after), JSON.stringify(movements), ...logged.params, ...told.params],
  );
  return row!;
}

/** Only open work is in WIP. */
const inWip = (
  clientId: string | null,
  date: string,
  state: string,
  valueMinor: number,
  minutes: number,
): WipShare | null => (state === 'open' && clientId !== null ? { clientId, date, valueMinor, minutes } : null);

const writtenOf = (row: EntryRow) => ({
  client_id: row.clientId,
  service_type_id: row.serviceTypeId,
  task_id: row.taskId,
  engagement_id: row.engagementId,
  entry_date: row.date,
  started_at: row.startedAt,
  ended_at: row.endedAt,
  minutes: row.minutes,
  description: row.description,
  billable: row.billable,
  billed_minutes: row.billedMinutes,
  hourly_rate_minor: row.hourlyRateMinor,
  rate_id: row.rateId,
  rate_rule: row.rateRule,
  value_minor: row.valueMinor,
  state: row.state,
});
