import { crossedWipLimit, daysBetween, wipAlertStep } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notify } from '../../notifications/index.js';
import { announceAll } from '../../webhooks/index.js';
import { wipByClient, type WipFigures } from '../queries/wip-by-client.query.js';
import { wipLimits, type WipLimit } from '../queries/wip-limits.query.js';

interface Fired extends WipLimit {
  id: string;
  wip: WipFigures;
  ageDays: number;
  crossed: 'value' | 'age' | 'both';
}

/**
 * Looks at the WIP of clients (null: of all) and tells each crossing once (DOMAIN rule 32). Looks of one practice follow each other, so
 * none acts on figures that another has overtaken; a second crossing that is open at once is refused by the index `wip_alerts_one_fired`.
 */
export async function checkWipAlerts(uow: UnitOfWork, clientIds: string[] | null): Promise<void> {
  const limits = await wipLimits(uow, clientIds);
  if (limits.length === 0) return;
  const { clients } = await wipByClient(
    uow,
    uow.today,
    limits.map(({ clientId }) => clientId),
  );
  const wipOf = new Map(clients.map((client) => [client.clientId, client]));
  const steps = limits.map((limit) => {
    const wip = wipOf.get(limit.clientId) ?? null;
    const watched = wip ?? { valueMinor: 0, oldestDate: null };
    return { limit, wip, step: wipAlertStep(limit.firedId !== null, watched, limit.alert, uow.today) };
  });
  await rearm(
    uow,
    steps.flatMap(({ limit, step }) => (step === 'rearm' ? limit.firedId! : [])),
  );
  await fire(
    uow,
    steps.flatMap(({ limit, wip, step }) => (step === 'fire' ? firing(uow, limit, wip!) : [])),
  );
}

/** Waits until no other look at this practice's WIP is under way; what follows sees all that was committed before. */
export const oneLookAtATime = (uow: UnitOfWork): Promise<unknown> =>
  uow.execute(`SELECT pg_advisory_xact_lock(hashtextextended('wip_alerts:' || $1, 0))`, [uow.practiceId]);

const firing = (uow: UnitOfWork, limit: WipLimit, wip: WipFigures): Fired => ({
  ...limit,
  id: uuidv7(),
  wip,
  ageDays: Math.max(0, daysBetween(wip.oldestDate!, uow.today)),
  crossed: crossedWipLimit(wip, limit.alert, uow.today)!,
});

async function rearm(uow: UnitOfWork, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await uow.execute(
    `UPDATE wip_alerts SET rearmed_on = greatest($3::date, fired_on) WHERE practice_id = $1 AND id = ANY($2::uuid[]) AND rearmed_on IS NULL`,
    [uow.practiceId, ids, uow.today],
  );
}

async function fire(uow: UnitOfWork, fired: Fired[]): Promise<void> {
  if (fired.length === 0) return;
  const rows = fired.map(({ id, clientId, wip, ageDays, alert, crossed }) => ({
    id,
    client_id: clientId,
    value_minor: wip.valueMinor,
    age_days: ageDays,
    limit_value_minor: alert?.valueMinor ?? null,
    limit_age_days: alert?.ageDays ?? null,
    crossed,
  }));
  const written = await uow.query<{ id: string }>(
    `INSERT INTO wip_alerts (practice_id, id, client_id, fired_on, value_minor, age_days, limit_value_minor, limit_age_days, crossed)
     SELECT $1, id, client_id, $3::date, value_minor, age_days, limit_value_minor, limit_age_days, crossed FROM jsonb_to_recordset($2::jsonb) AS a (
       id uuid, client_id uuid, value_minor bigint, age_days int, limit_value_minor bigint, limit_age_days int, crossed text)
     ON CONFLICT (practice_id, client_id) WHERE rearmed_on IS NULL DO NOTHING RETURNING id`,
    [uow.practiceId, JSON.stringify(rows), uow.today],
  );
  const isWritten = new Set(written.map(({ id }) => id));
  const told = fired.filter(({ id }) => isWritten.has(id)).map((each) => ({ ...each, facts: factsOf(each) }));
  await notify(
    uow,
    told.map(({ id, clientId, facts }) => ({
      kind: 'wip_alert' as const,
      key: `wip_alert:${id}`,
      facts,
      clientId,
      target: { kind: 'client_wip' as const, id: clientId },
      byMail: true,
    })),
  );
  await announceAll(
    uow,
    'wip.alert',
    told.map(({ clientId, facts }) => ({
      objectId: clientId,
      data: { clientId, currency: uow.practice.currency, ...facts },
    })),
  );
}

const factsOf = ({ clientName, wip, ageDays, alert, crossed }: Fired) => ({
  clientName,
  valueMinor: wip.valueMinor,
  ageDays,
  limitValueMinor: alert?.valueMinor ?? null,
  limitAgeDays: alert?.ageDays ?? null,
  crossed,
});
