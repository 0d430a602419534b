import { resolveRate, type Rate } from '@atlasos/domain';
import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { RateMatrixQuery, NextRateResponse, RateCellResponse } from '../http/rate-matrix.dto.js';

type Row<T> = T & Record<string, unknown>;
interface Client {
  id: string;
  name: string;
  sortName: string;
}
interface Service {
  id: string;
  name: string;
  colour: number;
}
interface Scope {
  clientId: string | null;
  serviceTypeId: string | null;
}

/** The rates screen: who pays what for which work on a day, own and inherited. Four statements, whatever its size. */
export async function rateMatrix(uow: UnitOfWork, query: RateMatrixQuery) {
  const date = query.date ?? uow.today;
  const services = await uow.query<Row<Service>>(
    `SELECT id, name, colour FROM service_types WHERE practice_id = $1 AND archived_at IS NULL ORDER BY lower(name), id`,
    [uow.practiceId],
  );
  const clients = await clientsByName(uow, query);
  const cell = await cellsOn(
    uow,
    date,
    clients.map(({ id }) => id),
  );
  const row = (clientId: string | null, clientName: string | null) => ({
    clientId,
    clientName,
    any: cell({ clientId, serviceTypeId: null }),
    cells: services.map((service) => cell({ clientId, serviceTypeId: service.id })),
  });
  const page = toPage(
    clients,
    query.limit,
    ({ id, name }) => row(id, name),
    (last) => encodeCursor([last.sortName, last.id]),
  );
  return { date, services, everyone: row(null, null), ...page };
}

function clientsByName(uow: UnitOfWork, query: RateMatrixQuery): Promise<Row<Client>[]> {
  const after = decodeCursor(query.cursor, 2);
  return uow.query<Row<Client>>(
    `SELECT id, name, lower(name) AS "sortName" FROM clients
     WHERE practice_id = $1 AND status <> 'archived' AND ($2::text IS NULL OR lower(name) LIKE $2)
       AND ($3::text IS NULL OR (lower(name), id) > ($3, $4::uuid))
     ORDER BY lower(name), id LIMIT $5`,
    [uow.practiceId, query.q ? containing(query.q) : null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
}

const keyOf = ({ clientId, serviceTypeId }: { clientId?: string | null; serviceTypeId?: string | null }) =>
  `${clientId ?? ''}/${serviceTypeId ?? ''}`;

/** Reads what is in force on the day and what comes next, once, and answers any cell from it. */
async function cellsOn(
  uow: UnitOfWork,
  date: string,
  clientIds: string[],
): Promise<(scope: Scope) => RateCellResponse> {
  const ofThese = `practice_id = $1 AND engagement_id IS NULL AND (client_id IS NULL OR client_id = ANY ($3::uuid[]))`;
  const columns = `id, client_id AS "clientId", service_type_id AS "serviceTypeId", hourly_rate_minor AS "hourlyRateMinor", effective_from AS "effectiveFrom"`;
  const read = (condition: string, order: string) =>
    uow.query<Row<Rate>>(
      `SELECT DISTINCT ON (client_id, service_type_id) ${columns} FROM rates WHERE ${ofThese} AND ${condition} ORDER BY client_id, service_type_id, effective_from ${order}`,
      [uow.practiceId, date, clientIds],
    );
  const inForce = new Map((await read('effective_from <= $2', 'DESC')).map((rate) => [keyOf(rate), rate]));
  const coming = new Map((await read('effective_from > $2', 'ASC')).map((rate) => [keyOf(rate), rate]));

  return ({ clientId, serviceTypeId }) => {
    const scopes = [{ clientId, serviceTypeId }, { clientId }, { serviceTypeId }, {}];
    const candidates = [...new Set(scopes.map(keyOf))].flatMap((key) => inForce.get(key) ?? []);
    const own = inForce.get(keyOf({ clientId, serviceTypeId }));
    // "Any service" of a client has nothing to inherit: without a client rate, each service decides by itself.
    const found =
      serviceTypeId || !clientId
        ? resolveRate(candidates, { date, clientId, serviceTypeId })
        : own && resolveRate([own], { date, clientId });
    return {
      own: own !== undefined,
      rule: found?.rule ?? null,
      rateId: found?.rateId ?? null,
      hourlyRateMinor: found?.hourlyRateMinor ?? null,
      effectiveFrom: found?.rate.effectiveFrom ?? null,
      next: nextOf(coming.get(keyOf({ clientId, serviceTypeId }))),
    };
  };
}

const nextOf = (rate: Rate | undefined): NextRateResponse | null =>
  rate ? { rateId: rate.id, hourlyRateMinor: rate.hourlyRateMinor, effectiveFrom: rate.effectiveFrom } : null;
