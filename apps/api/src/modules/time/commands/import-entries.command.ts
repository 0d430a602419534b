import { v7 as uuidv7 } from 'uuid';
import type { RateRule, RoundingPolicy } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { resolveRates } from '../../rates/index.js';
import { hinted } from '../../wip-ledger/index.js';
import { priceColumns } from '../persistence/entry-row.js';
import { priceEntry, type EntryRate, type PricedEntry } from '../pricing.js';
import { overrideRate } from '../spans.js';

export interface EntryToImport {
  clientId: string;
  serviceTypeId: string;
  /** YYYY-MM-DD in the practice's zone. */
  date: string;
  /** RFC 3339; null without a time of day. */
  startedAt: string | null;
  /** 1–1440 */
  minutes: number;
  description: string;
  billable: boolean;
  /** An override, minor units an hour; null for the rate in force. */
  hourlyRateMinor: number | null;
}

interface KeyRow extends Record<string, unknown> {
  clientId: string;
  serviceTypeId: string;
  date: string;
  increment: RoundingPolicy['incrementMinutes'] | null;
  mode: RoundingPolicy['mode'] | null;
  rateId: string | null;
  hourlyRateMinor: number | null;
  rule: RateRule | null;
}

const IMPORTED_COLUMNS = `id, client_id, service_type_id, entry_date, started_at, minutes, description, billable, billed_minutes,
  hourly_rate_minor, rate_id, rate_rule, value_minor, state`;

const keyOf = (of: { clientId: string; serviceTypeId: string; date: string }): string =>
  `${of.clientId}|${of.serviceTypeId}|${of.date}`;

/** Rate and rounding for each client, service and day among the entries, in one statement. */
async function contexts(uow: UnitOfWork, entries: readonly EntryToImport[]): Promise<Map<string, KeyRow>> {
  const keys = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()].map((entry) => ({
    client_id: entry.clientId,
    service_type_id: entry.serviceTypeId,
    day: entry.date,
  }));
  const rows = await uow.query<KeyRow>(
    `SELECT k.client_id AS "clientId", k.service_type_id AS "serviceTypeId", k.day AS date,
       c.rounding_increment_minutes AS increment, c.rounding_mode AS mode,
       rate.rate_id AS "rateId", rate.hourly_rate_minor AS "hourlyRateMinor", rate.rule
     FROM jsonb_to_recordset($2::jsonb) AS k (client_id uuid, service_type_id uuid, day date)
     LEFT JOIN clients c ON c.practice_id = $1 AND c.id = k.client_id
     ${resolveRates({ practice: '$1', client: 'k.client_id', service: 'k.service_type_id', engagement: 'NULL::uuid', date: 'k.day' })}`,
    [uow.practiceId, JSON.stringify(keys)],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Prices entries as logging them by hand would, without writing them. Null where no rate is in force and none was given. */
export async function priceImport(
  uow: UnitOfWork,
  entries: readonly EntryToImport[],
): Promise<Array<PricedEntry | null>> {
  const known = await contexts(uow, entries);
  return entries.map((entry) => {
    const context = known.get(keyOf(entry));
    const priced = priceEntry({
      minutes: entry.minutes,
      billable: entry.billable,
      hasClient: true,
      hasServiceType: true,
      covered: false,
      policy:
        context?.increment && context.mode
          ? { incrementMinutes: context.increment, mode: context.mode }
          : uow.practice.rounding,
      rate: overrideRate(entry.hourlyRateMinor) ?? rateOf(context),
    });
    return priced.lacks.includes('rate') ? null : priced;
  });
}

function rateOf(context: KeyRow | undefined): EntryRate | null {
  if (!context?.rateId || context.hourlyRateMinor === null || context.rule === null) return null;
  return { rateId: context.rateId, hourlyRateMinor: context.hourlyRateMinor, rule: context.rule };
}

/**
 * Writes priced entries of one user with their movements, in one statement for any number. Answers their ids in order.
 * The caller has refused locked days, archived clients and rows without a rate.
 */
export async function importEntries(
  uow: UnitOfWork,
  userId: string,
  entries: ReadonlyArray<{ entry: EntryToImport; priced: PricedEntry }>,
): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = entries.map(({ entry, priced }) => ({
    id: uuidv7(),
    client_id: entry.clientId,
    service_type_id: entry.serviceTypeId,
    entry_date: entry.date,
    started_at: entry.startedAt,
    minutes: entry.minutes,
    description: entry.description,
    billable: entry.billable,
    ...priceColumns(priced),
  }));
  await uow.execute(
    `WITH inserted AS (
       INSERT INTO time_entries (practice_id, user_id, ${IMPORTED_COLUMNS}, ended_at)
       SELECT $1, $3, ${IMPORTED_COLUMNS}, started_at + make_interval(mins => minutes)
       FROM jsonb_populate_recordset(NULL::time_entries, $2::jsonb)
       RETURNING id, client_id, entry_date, value_minor, billed_minutes, state
     ), moved AS (
       INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
       SELECT $1, 'added', client_id, id, entry_date, entry_date, value_minor, billed_minutes FROM inserted WHERE state = 'open'
       RETURNING client_id
     ), ${hinted(uow)}
     SELECT FROM moved`,
    [uow.practiceId, JSON.stringify(rows), userId],
  );
  return rows.map(({ id }) => id);
}

/** Takes imported entries out again, as deleting each would. Those on a document, written off or in a locked period stay. Answers which went. */
export async function withdrawEntries(uow: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  const rows = await uow.query<{ id: string }>(
    `WITH gone AS (
       UPDATE time_entries SET deleted_at = app_now(), version = version + 1
       WHERE practice_id = $1 AND id = ANY($2::uuid[]) AND deleted_at IS NULL AND written_off_minor = 0
         AND state IN ('open', 'covered', 'non_billable', 'incomplete') AND entry_date >= coalesce($3::date, entry_date)
       RETURNING id, client_id, entry_date, value_minor, billed_minutes, state
     ), moved AS (
       INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
       SELECT $1, 'deleted', client_id, id, entry_date, entry_date, -value_minor, -billed_minutes FROM gone WHERE state = 'open'
       RETURNING client_id
     ), ${hinted(uow)}
     SELECT id FROM gone`,
    [uow.practiceId, ids, uow.practice.lockDate],
  );
  return rows.map(({ id }) => id);
}
