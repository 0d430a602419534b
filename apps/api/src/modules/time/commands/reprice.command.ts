import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { movedAndHinted, movement } from '../../wip-ledger/index.js';
import { priceColumns } from '../persistence/entry-row.js';
import { repriceCandidates, type RepriceScope } from '../queries/reprice-candidates.query.js';
import { planReprice, type Repriced, type RepricePlan } from '../reprice-plan.js';

/** Reprices unbilled entries from a date, or only says what would happen (DOMAIN rule 10). One statement for any number. */
export async function reprice(uow: UnitOfWork, scope: RepriceScope & { dryRun?: boolean }): Promise<RepricePlan> {
  const dryRun = scope.dryRun ?? false;
  const plan = planReprice(await repriceCandidates(uow, scope, !dryRun), uow.practice);
  if (!dryRun && plan.changed.length > 0) await apply(uow, plan.changed);
  return plan;
}

async function apply(uow: UnitOfWork, changed: Repriced[]): Promise<void> {
  const rows = changed.map(({ entry, priced }) => ({ id: entry.id, ...priceColumns(priced) }));
  const movements = changed.map((one) => movementOf(uow, one)).filter((m) => m.value_minor !== 0 || m.minutes !== 0);
  await uow.execute(
    `WITH item AS (
       SELECT id, billed_minutes, hourly_rate_minor, rate_id, rate_rule, value_minor, state FROM jsonb_populate_recordset(NULL::time_entries, $2::jsonb)
     ), repriced AS (
       UPDATE time_entries e SET billed_minutes = item.billed_minutes, hourly_rate_minor = item.hourly_rate_minor, rate_id = item.rate_id,
         rate_rule = item.rate_rule, value_minor = item.value_minor, state = item.state, version = e.version + 1
       FROM item WHERE e.practice_id = $1 AND e.id = item.id
       RETURNING e.id,
         jsonb_build_object('hourly_rate_minor', old.hourly_rate_minor, 'rate_rule', old.rate_rule, 'billed_minutes', old.billed_minutes, 'value_minor', old.value_minor) AS before,
         jsonb_build_object('hourly_rate_minor', new.hourly_rate_minor, 'rate_rule', new.rate_rule, 'billed_minutes', new.billed_minutes, 'value_minor', new.value_minor) AS after
     ), ${movedAndHinted(uow, '$3')}
     INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity, entity_id, request_id, before, after)
     SELECT $1, $4, $5, 'time_entry.repriced', 'time_entry', id, $6, before, after FROM repriced`,
    [
      uow.practiceId,
      JSON.stringify(rows),
      JSON.stringify(movements),
      uow.actor.kind,
      uow.actor.id ?? null,
      uow.requestId,
    ],
  );
}

/** Counts on the day it is done (DOMAIN rule 31); an entry that only lacked a rate enters WIP on its own day. */
function movementOf(uow: UnitOfWork, { entry, priced }: Repriced) {
  const isNew = entry.state === 'incomplete';
  return movement({
    kind: isNew ? 'added' : 'repriced',
    clientId: entry.clientId!,
    timeEntryId: entry.id,
    effectiveDate: isNew ? entry.date : uow.today,
    entryDate: entry.date,
    valueMinor: priced.valueMinor - entry.valueMinor,
    minutes: isNew ? priced.billedMinutes : priced.billedMinutes - entry.billedMinutes,
  });
}
