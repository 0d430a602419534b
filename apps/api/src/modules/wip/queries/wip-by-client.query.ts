import { sumMinor, wipAgeing } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { groupByClient } from './group-by-client.js';

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

interface AgedRow extends Record<string, unknown> {
  clientId: string;
  clientName: string;
  date: string;
  valueMinor: number;
  minutes: number;
}

interface HeldRow extends Record<string, unknown> {
  clientId: string;
  deferredMinor: number;
  draftedMinor: number;
}

/** What movements add up to by the end of a day, per client and day of the work: what was billed since is back in, as it was then. */
const aged = (uow: UnitOfWork, asOf: string, clientId: string | null) =>
  uow.query<AgedRow>(
    `SELECT m.*, c.name AS "clientName" FROM (
       SELECT client_id AS "clientId", entry_date AS date, sum(value_minor)::bigint AS "valueMinor", sum(minutes)::int AS minutes
       FROM wip_movements WHERE practice_id = $1 AND effective_date <= $2 AND ($3::uuid IS NULL OR client_id = $3)
       GROUP BY client_id, entry_date HAVING sum(value_minor) <> 0 OR sum(minutes) <> 0) m
     JOIN clients c ON c.practice_id = $1 AND c.id = m."clientId"
     ORDER BY lower(c.name), c.id, date`,
    [uow.practiceId, asOf, clientId],
  );

/** Deferred and in drafts, as it stands now: neither has a history. */
const held = (uow: UnitOfWork, asOf: string, clientId: string | null) =>
  uow.query<HeldRow>(
    `SELECT client_id AS "clientId", coalesce(sum(wip) FILTER (WHERE state = 'open'), 0)::bigint AS "deferredMinor",
       coalesce(sum(wip) FILTER (WHERE state = 'drafted'), 0)::bigint AS "draftedMinor"
     FROM (
       SELECT client_id, state, value_minor - written_off_minor AS wip FROM time_entries
       WHERE practice_id = $1 AND entry_date <= $2 AND state IN ('open', 'drafted') AND deleted_at IS NULL AND (state = 'drafted' OR deferred_until > $2::date)
       UNION ALL
       SELECT client_id, state, amount_minor - written_off_minor FROM disbursements
       WHERE practice_id = $1 AND spent_on <= $2 AND state IN ('open', 'drafted') AND deleted_at IS NULL AND (state = 'drafted' OR deferred_until > $2::date)) w
     WHERE $3::uuid IS NULL OR client_id = $3 GROUP BY client_id`,
    [uow.practiceId, asOf, clientId],
  );

/** Unbilled work by client as of the end of a day, with its ages (DOMAIN rules 29 and 30). */
export async function wipByClient(
  uow: UnitOfWork,
  asOf: string,
  clientId: string | null = null,
): Promise<{ totals: WipFigures; clients: WipOfClient[] }> {
  const rows = await aged(uow, asOf, clientId);
  const heldOf = new Map((await held(uow, asOf, clientId)).map((row) => [row.clientId, row]));
  const clients = groupByClient(rows).map(({ rows: ofClient, ...client }) => {
    const heldOfClient = heldOf.get(client.clientId);
    return { ...client, ...figures(ofClient, asOf, heldOfClient ? [heldOfClient] : []) };
  });
  return { totals: figures(rows, asOf, [...heldOf.values()]), clients };
}

function figures(rows: AgedRow[], asOf: string, heldRows: HeldRow[]): WipFigures {
  const dates = rows.filter(({ valueMinor }) => valueMinor > 0).map(({ date }) => date);
  return {
    minutes: sumMinor(rows.map(({ minutes }) => minutes)),
    valueMinor: sumMinor(rows.map(({ valueMinor }) => valueMinor)),
    deferredMinor: sumMinor(heldRows.map(({ deferredMinor }) => deferredMinor)),
    draftedMinor: sumMinor(heldRows.map(({ draftedMinor }) => draftedMinor)),
    oldestDate: dates.length === 0 ? null : dates.reduce((oldest, date) => (date < oldest ? date : oldest)),
    buckets: wipAgeing(
      rows.map(({ date, valueMinor }) => ({ date, amountMinor: valueMinor })),
      asOf,
    ),
  };
}
