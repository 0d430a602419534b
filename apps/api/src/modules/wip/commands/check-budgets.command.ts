import { budgetStep, usedBps } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notify } from '../../notifications/index.js';

type Level = 'near' | 'over';

interface Watched {
  [column: string]: unknown;
  id: string;
  title: string;
  clientId: string;
  clientName: string;
  budgetMinutes: number | null;
  minutes: number;
  /** Told and not fallen below since. */
  fired: Level[];
}

/** Open engagements that have a budget, or had one when something was told. */
const watched = (uow: UnitOfWork, engagementIds: string[] | null): Promise<Watched[]> =>
  uow.query<Watched>(
    `SELECT e.id, e.title, e.client_id AS "clientId", c.name AS "clientName", e.hours_budget_minutes AS "budgetMinutes",
       (SELECT coalesce(sum(t.minutes), 0)::bigint FROM time_entries t
        WHERE t.practice_id = $1 AND t.engagement_id = e.id AND t.deleted_at IS NULL) AS minutes,
       ARRAY(SELECT a.level FROM engagement_budget_alerts a
             WHERE a.practice_id = $1 AND a.engagement_id = e.id AND a.rearmed_on IS NULL) AS fired
     FROM engagements e JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id
     WHERE e.practice_id = $1 AND e.closed_on IS NULL AND ($2::uuid[] IS NULL OR e.id = ANY ($2))
       AND (e.hours_budget_minutes IS NOT NULL OR EXISTS (
         SELECT FROM engagement_budget_alerts a WHERE a.practice_id = $1 AND a.engagement_id = e.id AND a.rearmed_on IS NULL))`,
    [uow.practiceId, engagementIds],
  );

/**
 * Looks at the hours of engagements (null: of all) and tells 80 % and 100 % once each; it re-arms when use falls below, because
 * time was taken off or more was agreed. Needs `oneLookAtATime`.
 */
export async function checkBudgets(uow: UnitOfWork, engagementIds: string[] | null): Promise<void> {
  const steps = (await watched(uow, engagementIds)).map((engagement) => ({
    engagement,
    ...budgetStep(usedBps(engagement.minutes, engagement.budgetMinutes), engagement.fired),
  }));
  await rearm(
    uow,
    steps.flatMap(({ engagement, rearm: levels }) => levels.map((level) => ({ engagement_id: engagement.id, level }))),
  );
  await fire(
    uow,
    steps.flatMap(({ engagement, fire: levels }) => (levels.length > 0 ? [{ engagement, levels }] : [])),
  );
}

async function rearm(uow: UnitOfWork, rows: { engagement_id: string; level: Level }[]): Promise<void> {
  if (rows.length === 0) return;
  await uow.execute(
    `UPDATE engagement_budget_alerts a SET rearmed_on = greatest($3::date, a.fired_on)
     FROM jsonb_to_recordset($2::jsonb) AS g (engagement_id uuid, level text)
     WHERE a.practice_id = $1 AND a.engagement_id = g.engagement_id AND a.level = g.level AND a.rearmed_on IS NULL`,
    [uow.practiceId, JSON.stringify(rows), uow.today],
  );
}

async function fire(uow: UnitOfWork, fired: { engagement: Watched; levels: Level[] }[]): Promise<void> {
  if (fired.length === 0) return;
  const told = fired.map(({ engagement, levels }) => {
    const rows = levels.map((level) => ({ id: uuidv7(), level }));
    return { engagement, rows, highest: rows.at(-1)! };
  });
  const rows = told.flatMap(
    ({ engagement: { id: engagement_id, minutes, budgetMinutes: budget_minutes }, rows: own }) =>
      own.map((row) => ({ ...row, engagement_id, minutes, budget_minutes })),
  );
  await uow.execute(
    `INSERT INTO engagement_budget_alerts (practice_id, id, engagement_id, level, fired_on, minutes, budget_minutes)
     SELECT $1, id, engagement_id, level, $3::date, minutes, budget_minutes
     FROM jsonb_to_recordset($2::jsonb) AS g (id uuid, engagement_id uuid, level text, minutes bigint, budget_minutes integer)`,
    [uow.practiceId, JSON.stringify(rows), uow.today],
  );
  await notify(
    uow,
    told.map(({ engagement: { id, title, clientId, clientName, minutes, budgetMinutes }, highest }) => ({
      kind: 'engagement_budget' as const,
      key: `engagement_budget:${highest.id}`,
      facts: { engagementTitle: title, clientName, minutes, budgetMinutes: budgetMinutes!, level: highest.level },
      clientId,
      target: { kind: 'engagement' as const, id },
      byMail: true,
    })),
  );
}
