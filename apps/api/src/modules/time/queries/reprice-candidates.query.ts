import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { resolveRates } from '../../rates/index.js';
import { selectEntries } from '../persistence/entry-row.js';
import type { RepriceCandidate } from '../reprice-plan.js';

export interface RepriceScope {
  from: string;
  clientId?: string | null;
  serviceTypeId?: string | null;
}

/** Billable entries from a date on that a rate prices or could price, each with the rate in force on its own date. */
export async function repriceCandidates(
  uow: UnitOfWork,
  scope: RepriceScope,
  lock: boolean,
): Promise<RepriceCandidate[]> {
  await assertKnown(uow, scope);
  const locked = lock ? await lockOpen(uow, scope) : null;
  return uow.query<RepriceCandidate>(
    `SELECT entry.*, c.rounding_increment_minutes AS increment, c.rounding_mode AS mode,
       rate.rate_id AS "newRateId", rate.hourly_rate_minor AS "newHourlyRateMinor", rate.rule AS "newRule"
     FROM (${selectEntries()}
       WHERE e.practice_id = $1 AND e.deleted_at IS NULL AND e.entry_date >= $2 AND e.billable AND ${IN_SCOPE}
         AND e.state IN ('open', 'drafted', 'billed', 'incomplete') AND e.client_id IS NOT NULL AND e.service_type_id IS NOT NULL
         AND ($5::uuid[] IS NULL OR e.state IN ('drafted', 'billed') OR e.id = ANY($5))) entry
     JOIN clients c ON c.practice_id = $1 AND c.id = entry."clientId"
     ${resolveRates({ practice: '$1', client: 'entry."clientId"', service: 'entry."serviceTypeId"', engagement: 'entry."engagementId"', date: 'entry.date' })}
     ORDER BY entry.date, entry.id`,
    [...paramsOf(uow, scope), locked],
  );
}

const IN_SCOPE = `($3::uuid IS NULL OR e.client_id = $3) AND ($4::uuid IS NULL OR e.service_type_id = $4)`;

const paramsOf = (uow: UnitOfWork, scope: RepriceScope) => [
  uow.practiceId,
  scope.from,
  scope.clientId ?? null,
  scope.serviceTypeId ?? null,
];

/** Locked in one order first, so that what is read next is what gets changed; work logged in between is left for the next time. */
async function lockOpen(uow: UnitOfWork, scope: RepriceScope): Promise<string[]> {
  const rows = await uow.query<{ id: string }>(
    `SELECT e.id FROM time_entries e WHERE e.practice_id = $1 AND e.deleted_at IS NULL AND e.entry_date >= $2 AND ${IN_SCOPE}
       AND e.state IN ('open', 'incomplete') ORDER BY e.id FOR UPDATE`,
    paramsOf(uow, scope),
  );
  return rows.map(({ id }) => id);
}

async function assertKnown(uow: UnitOfWork, scope: RepriceScope): Promise<void> {
  const row = await uow.first<{ known: boolean }>(
    `SELECT ($2::uuid IS NULL OR EXISTS (SELECT FROM clients WHERE practice_id = $1 AND id = $2))
        AND ($3::uuid IS NULL OR EXISTS (SELECT FROM service_types WHERE practice_id = $1 AND id = $3)) AS known`,
    [uow.practiceId, scope.clientId ?? null, scope.serviceTypeId ?? null],
  );
  if (!row?.known) throw notFound();
}
