import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordMovements } from '../../wip-ledger/index.js';

export interface EntrySplit {
  id: string;
  /** What the entry keeps; the rest goes to an entry of its own. */
  keptMinor: number;
}

interface Divided extends Record<string, unknown> {
  id: string;
  restId: string;
  clientId: string;
  date: string;
  restMinor: number;
  restMinutes: number;
}

/** A share of whole minutes that leaves at least one on each side. */
const share = (minutes: string) =>
  `greatest(1, least(${minutes} - 1, round(${minutes}::numeric * s.kept_minor / e.value_minor)))::int`;

/**
 * Divides open entries at a value, so that one part can be billed and the other stays in WIP (DOMAIN rule 40): together they
 * are to the cent and the minute what the entry was. What is too short to be divided, or partly written off, is left whole.
 * Answers the ids that were divided; the part that is kept has the entry's own id.
 */
export async function splitEntries(uow: UnitOfWork, splits: readonly EntrySplit[]): Promise<Set<string>> {
  if (splits.length === 0) return new Set();
  const wanted = splits.map(({ id, keptMinor }) => ({ id, kept_minor: keptMinor, rest_id: uuidv7() }));
  const divided = await uow.query<Divided>(
    `WITH s AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS w (id uuid, kept_minor bigint, rest_id uuid)),
     kept AS (
       UPDATE time_entries e SET value_minor = s.kept_minor, minutes = ${share('e.minutes')}, billed_minutes = ${share('e.billed_minutes')}, version = version + 1
       FROM s WHERE e.practice_id = $1 AND e.id = s.id AND e.state = 'open' AND e.deleted_at IS NULL AND e.written_off_minor = 0
         AND s.kept_minor > 0 AND s.kept_minor < e.value_minor AND e.minutes > 1 AND e.billed_minutes > 1
       RETURNING e.*, s.rest_id, old.value_minor - e.value_minor AS rest_minor, old.minutes - e.minutes AS rest_worked,
         old.billed_minutes - e.billed_minutes AS rest_billed
     ), rest AS (
       INSERT INTO time_entries (practice_id, id, user_id, client_id, service_type_id, task_id, engagement_id, entry_date, minutes, billed_minutes,
         description, billable, hourly_rate_minor, rate_id, rate_rule, value_minor, state, deferred_until, defer_reason)
       SELECT practice_id, rest_id, user_id, client_id, service_type_id, task_id, engagement_id, entry_date, rest_worked, rest_billed,
         description, billable, hourly_rate_minor, rate_id, rate_rule, rest_minor, state, deferred_until, defer_reason FROM kept
     )
     SELECT id, rest_id AS "restId", client_id AS "clientId", entry_date AS date, rest_minor AS "restMinor", rest_billed AS "restMinutes" FROM kept`,
    [uow.practiceId, JSON.stringify(wanted)],
  );
  await recordMovements(
    uow,
    divided.flatMap(({ id, restId, clientId, date, restMinor, restMinutes }) => {
      const at = { clientId, effectiveDate: date, entryDate: date };
      return [
        { ...at, kind: 'edited' as const, timeEntryId: id, valueMinor: -restMinor, minutes: -restMinutes },
        { ...at, kind: 'added' as const, timeEntryId: restId, valueMinor: restMinor, minutes: restMinutes },
      ];
    }),
  );
  if (divided.length > 0)
    await audit(uow, { action: 'time_entry.split', entity: 'time_entry', entityId: divided[0]!.id, after: divided });
  return new Set(divided.map(({ id }) => id));
}
