import { sumMinor, wipClosingMinor, type WipRollForward } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { groupByClient } from './group-by-client.js';

type Kind = 'opening' | 'added' | 'edited' | 'deleted' | 'repriced' | 'billed' | 'released' | 'written_off';

interface SumRow extends Record<string, unknown> {
  clientId: string;
  clientName: string;
  kind: Kind;
  valueMinor: number;
}

export type RolledForward = WipRollForward & { closingMinor: number };

/** How WIP came from the beginning of a period to its end, in all and by client (DOMAIN rule 31). */
export async function rollForward(uow: UnitOfWork, period: { from: string; to: string }) {
  const rows = await uow.query<SumRow>(
    `SELECT m.*, c.name AS "clientName" FROM (
       SELECT client_id AS "clientId", CASE WHEN effective_date < $2 THEN 'opening' ELSE kind END AS kind, sum(value_minor)::bigint AS "valueMinor"
       FROM wip_movements WHERE practice_id = $1 AND effective_date <= $3 GROUP BY 1, 2 HAVING sum(value_minor) <> 0) m
     JOIN clients c ON c.practice_id = $1 AND c.id = m."clientId" ORDER BY lower(c.name), c.id`,
    [uow.practiceId, period.from, period.to],
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
