import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { WipAlertsQuery } from '../http/wip-alert.dto.js';

interface AlertRow {
  [column: string]: unknown;
  id: string;
  clientId: string;
  clientName: string;
  firedOn: string;
  valueMinor: number;
  ageDays: number;
  limitValueMinor: number | null;
  limitAgeDays: number | null;
  crossed: string;
  rearmedOn: string | null;
}

/** Which client went over which limit when, newest first. */
export async function wipAlerts(uow: UnitOfWork, query: WipAlertsQuery) {
  const rows = await uow.query<AlertRow>(
    `SELECT a.id, a.client_id AS "clientId", c.name AS "clientName", a.fired_on AS "firedOn", a.value_minor AS "valueMinor",
       a.age_days AS "ageDays", a.limit_value_minor AS "limitValueMinor", a.limit_age_days AS "limitAgeDays", a.crossed, a.rearmed_on AS "rearmedOn"
     FROM wip_alerts a JOIN clients c ON c.practice_id = a.practice_id AND c.id = a.client_id
     WHERE a.practice_id = $1 AND ($2::uuid IS NULL OR a.client_id = $2) AND ($3::boolean IS NULL OR (a.rearmed_on IS NULL) = $3)
       AND ($4::uuid IS NULL OR a.id < $4) ORDER BY a.id DESC LIMIT $5`,
    [uow.practiceId, query.clientId ?? null, query.over ?? null, idCursor(query.cursor), query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}
