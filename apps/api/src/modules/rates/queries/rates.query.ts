import type { RateRule } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { RatesQuery } from '../http/rate.dto.js';

export interface RateRow {
  [column: string]: unknown;
  id: string;
  version: number;
  scope: RateRule;
  clientId: string | null;
  serviceTypeId: string | null;
  engagementId: string | null;
  hourlyRateMinor: number;
  effectiveFrom: string;
  effectiveTo: string | null;
  inUse: boolean;
  createdAt: Date;
}

/** Every rate with the day the next one of its scope begins: a rate ends where its successor starts (rule 9). */
const DATED_RATES = `
  SELECT r.*, lead(r.effective_from) OVER (PARTITION BY r.engagement_id, r.client_id, r.service_type_id ORDER BY r.effective_from) AS effective_to,
    CASE WHEN r.engagement_id IS NOT NULL THEN 'engagement' WHEN r.client_id IS NOT NULL AND r.service_type_id IS NOT NULL THEN 'client_service'
      WHEN r.client_id IS NOT NULL THEN 'client' WHEN r.service_type_id IS NOT NULL THEN 'service' ELSE 'default' END AS scope
  FROM rates r WHERE r.practice_id = $1`;

const IN_USE = `EXISTS (SELECT FROM time_entries e WHERE e.practice_id = r.practice_id AND e.rate_id = r.id)`;

const COLUMNS = `r.id, r.version, r.scope, r.client_id AS "clientId", r.service_type_id AS "serviceTypeId", r.engagement_id AS "engagementId",
  r.hourly_rate_minor AS "hourlyRateMinor", r.effective_from AS "effectiveFrom", r.effective_to AS "effectiveTo", ${IN_USE} AS "inUse",
  r.created_at AS "createdAt"`;

/** Rates, the latest to begin first. */
export async function rates(uow: UnitOfWork, query: RatesQuery) {
  const after = decodeCursor(query.cursor, 2);
  const rows = await uow.query<RateRow>(
    `SELECT ${COLUMNS} FROM (${DATED_RATES}) r
     WHERE ($2::uuid IS NULL OR r.client_id = $2) AND ($3::uuid IS NULL OR r.service_type_id = $3) AND ($4::uuid IS NULL OR r.engagement_id = $4)
       AND ($5::text IS NULL OR r.scope = $5)
       AND ($6::date IS NULL OR (r.effective_from <= $6 AND (r.effective_to IS NULL OR r.effective_to > $6)))
       AND ($7::boolean IS NULL OR ${IN_USE} = $7)
       AND ($8::date IS NULL OR (r.effective_from, r.id) < ($8, $9::uuid))
     ORDER BY r.effective_from DESC, r.id DESC LIMIT $10`,
    [
      uow.practiceId,
      query.clientId ?? null,
      query.serviceTypeId ?? null,
      query.engagementId ?? null,
      query.scope ?? null,
      query.date ?? null,
      query.inUse ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => encodeCursor([row.effectiveFrom, row.id]),
  );
}

export const rateById = (uow: UnitOfWork, id: string): Promise<RateRow | undefined> =>
  uow.first<RateRow>(`SELECT ${COLUMNS} FROM (${DATED_RATES}) r WHERE r.id = $2`, [uow.practiceId, id]);
