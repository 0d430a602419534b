import { sumMinor, wipClosingMinor, type WipRollForward } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { groupByClient } from './group-by-client.js';
import { OPEN_WORK } from './open-work.js';

type Kind = 'opening' | 'added' | 'edited' | 'deleted' | 'repriced' | 'billed' | 'released' | 'written_off';

interface SumRow extends Record<string, unknown> {
  clientId: string;
  clientName: string;
  kind: Kind;
  valueMinor: number;
}

export type RolledForward = WipRollForward & { closingMinor: number };

/**
 * How WIP came from the beginning of a period to its end, in all and by client (DOMAIN rule 31). It opened at what is open now less
 * what has happened since.
 */
export async function rollForward(uow: UnitOfWork, period: { from: string; to: string }) {
  const rows = await uow.query<SumRow>(
    `SELECT c.id AS "clientId", c.name AS "clientName", m.kind, m.value AS "valueMinor" FROM (
       SELECT client_id, kind, sum(value)::bigint AS value FROM (
         SELECT client_id, 'opening' AS kind, value FROM (${OPEN_WORK('$2')}) w
         UNION ALL SELECT client_id, 'opening', -value_minor FROM wip_movements WHERE practice_id = $1 AND effective_date >= $2::date
         UNION ALL SELECT client_id, kind, value_minor FROM wip_movements WHERE practice_id = $1 AND effective_date BETWEEN $2::date AND $4::date) all_of_it
       GROUP BY 1, 2 HAVING sum(value) <> 0) m
     JOIN clients c ON c.practice_id = $1 AND c.id = m.client_id ORDER BY lower(c.name), c.id`,
    [uow.practiceId, period.from, null, period.to],
  );
  const clients = groupByClient(rows).map(({ rows: ofClient, ...client }) => ({ ...client, ...rolled(ofClient) }));
  return { ...period, ...rolled(rows), clients };
}

/** What leaves is stated positive, as the identity has it; deletions count among the edits. */
function rolled(rows: SumRow[]): RolledForward {
  const of = (...kinds: Kind[]) =>
    sumMinor(rows.filter(({ kind }) => kinds.includes(kind)).map(({ valueMinor }) => valueMinor));
  const away = (kind: Kind) => 0 - of(kind);
  const figures = {
    openingMinor: of('opening'),
    addedMinor: of('added'),
    editedMinor: of('edited', 'deleted'),
    repricedMinor: of('repriced'),
    billedMinor: away('billed'),
    releasedMinor: of('released'),
    writtenOffMinor: away('written_off'),
  };
  return { ...figures, closingMinor: wipClosingMinor(figures) };
}
