import { rateLadder, type Rate } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { ResolveRateQuery } from '../http/rate.dto.js';
import { noRate } from './resolve-rate.query.js';

interface Work {
  [column: string]: unknown;
  known: boolean;
  clientId: string | null;
}

/** The rate of some work, and the ladder of scopes that led to it (rules 8 and 10). */
export async function whyThisRate(uow: UnitOfWork, query: ResolveRateQuery) {
  const date = query.date ?? uow.today;
  const given = [uow.practiceId, query.clientId ?? null, query.serviceTypeId ?? null, query.engagementId ?? null];
  const work = await uow.first<Work>(
    `SELECT ($2::uuid IS NULL OR EXISTS (SELECT FROM clients WHERE practice_id = $1 AND id = $2))
        AND ($3::uuid IS NULL OR EXISTS (SELECT FROM service_types WHERE practice_id = $1 AND id = $3))
        AND ($4::uuid IS NULL OR EXISTS (SELECT FROM engagements WHERE practice_id = $1 AND id = $4 AND client_id = coalesce($2, client_id))) AS known,
       coalesce($2, (SELECT client_id FROM engagements WHERE practice_id = $1 AND id = $4)) AS "clientId"`,
    given,
  );
  if (!work?.known) throw notFound();
  const asked = { date, clientId: work.clientId, serviceTypeId: query.serviceTypeId, engagementId: query.engagementId };
  const inForce = await uow.query<Rate & Record<string, unknown>>(
    `SELECT r.id, r.hourly_rate_minor AS "hourlyRateMinor", r.effective_from AS "effectiveFrom",
       r.client_id AS "clientId", r.service_type_id AS "serviceTypeId", r.engagement_id AS "engagementId"
     FROM rate_ladder($1, $2, $3, $4, $5) l JOIN rates r ON r.practice_id = $1 AND r.id = l.rate_id`,
    [uow.practiceId, work.clientId, given[2], given[3], date],
  );
  const ladder = rateLadder(inForce, asked).map(({ rule, rate, wins }) => ({
    rule,
    wins,
    rateId: rate?.id ?? null,
    hourlyRateMinor: rate?.hourlyRateMinor ?? null,
    effectiveFrom: rate?.effectiveFrom ?? null,
  }));
  const winner = ladder.find(({ wins }) => wins);
  if (!winner) return noRate(asked);
  const { wins: _, ...rate } = winner;
  return { ...rate, date, ladder };
}
