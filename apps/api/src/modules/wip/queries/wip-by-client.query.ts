import { sumMinor, WIP_BUCKET_DAYS } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OPEN_WORK } from './open-work.js';

export interface WipFigures {
  minutes: number;
  valueMinor: number;
  deferredMinor: number;
  draftedMinor: number;
  oldestDate: string | null;
  buckets: number[];
}

export interface WipOfClient extends WipFigures {
  clientId: string;
  clientName: string;
}

interface Row extends Omit<WipOfClient, 'buckets'> {
  [column: string]: unknown;
  bucket0: number;
  bucket1: number;
  bucket2: number;
  bucket3: number;
}

/**
 * What is open now, less what counts only after the day: by the invariant of `wip-ledger` exactly the sum of all movements up to it.
 * So the cost follows the open work and the days since, never the history. Deferred and drafted have none: they stand as of now.
 */
export const WIP_BY_CLIENT = `
  WITH dated AS MATERIALIZED (
    SELECT client_id, date, sum(value)::bigint AS value, sum(minutes)::int AS minutes,
      coalesce(sum(value) FILTER (WHERE held = 'deferred' AND date <= $2::date), 0)::bigint AS deferred,
      coalesce(sum(value) FILTER (WHERE held = 'drafted' AND date <= $2::date), 0)::bigint AS drafted
    FROM (
      ${OPEN_WORK('$2')}
      UNION ALL
      SELECT client_id, entry_date, -value_minor, -minutes, NULL FROM wip_movements
      WHERE practice_id = $1 AND effective_date > $2::date AND ($3::uuid[] IS NULL OR client_id = ANY($3))) w
    GROUP BY client_id, date
  )
  SELECT c.id AS "clientId", c.name AS "clientName", w.* FROM (
    SELECT client_id, sum(minutes)::int AS minutes, sum(value)::bigint AS "valueMinor", sum(deferred)::bigint AS "deferredMinor",
      sum(drafted)::bigint AS "draftedMinor", min(date) FILTER (WHERE value > 0) AS "oldestDate",
      coalesce(sum(value) FILTER (WHERE $2::date - date <= $4), 0)::bigint AS bucket0,
      coalesce(sum(value) FILTER (WHERE $2::date - date > $4 AND $2::date - date <= $5), 0)::bigint AS bucket1,
      coalesce(sum(value) FILTER (WHERE $2::date - date > $5 AND $2::date - date <= $6), 0)::bigint AS bucket2,
      coalesce(sum(value) FILTER (WHERE $2::date - date > $6), 0)::bigint AS bucket3
    FROM dated GROUP BY client_id
    HAVING bool_or(value <> 0 OR minutes <> 0)) w
  JOIN clients c ON c.practice_id = $1 AND c.id = w.client_id
  ORDER BY lower(c.name), c.id`;

/** Unbilled work by client as of the end of a day, with its ages (DOMAIN rules 29 and 30). Of all clients, or of those named. */
export async function wipByClient(
  uow: UnitOfWork,
  asOf: string,
  clientIds: string[] | null = null,
): Promise<{ totals: WipFigures; clients: WipOfClient[] }> {
  const rows = await uow.query<Row>(WIP_BY_CLIENT, [uow.practiceId, asOf, clientIds, ...WIP_BUCKET_DAYS]);
  const clients = rows.map(({ bucket0, bucket1, bucket2, bucket3, client_id: _, ...row }) => ({
    ...row,
    buckets: [bucket0, bucket1, bucket2, bucket3],
  }));
  return { totals: total(clients), clients };
}

function total(clients: WipFigures[]): WipFigures {
  const sum = (of: (client: WipFigures) => number) => sumMinor(clients.map(of));
  const dates = clients.flatMap(({ oldestDate }) => oldestDate ?? []);
  return {
    minutes: sum(({ minutes }) => minutes),
    valueMinor: sum(({ valueMinor }) => valueMinor),
    deferredMinor: sum(({ deferredMinor }) => deferredMinor),
    draftedMinor: sum(({ draftedMinor }) => draftedMinor),
    oldestDate: dates.length === 0 ? null : dates.reduce((oldest, date) => (date < oldest ? date : oldest)),
    buckets: [0, 1, 2, 3].map((bucket) => sum(({ buckets }) => buckets[bucket]!)),
  };
}
