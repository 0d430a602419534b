import { effectiveWipAlert, type WipAlert } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface WipLimit {
  clientId: string;
  clientName: string;
  /** The thresholds that count for the client; null when none do. */
  alert: WipAlert | null;
  /** The crossing that was told and is not over. */
  firedId: string | null;
}

interface Row {
  [column: string]: unknown;
  clientId: string;
  clientName: string;
  practice: WipAlert | null;
  own: WipAlert | { off: true } | null;
  firedId: string | null;
}

/** Which thresholds count for which client (DOMAIN rule 32). Of all that have any or are over one, or of those named. */
export async function wipLimits(uow: UnitOfWork, clientIds: string[] | null): Promise<WipLimit[]> {
  const rows = await uow.query<Row>(
    `SELECT c.id AS "clientId", c.name AS "clientName", a.id AS "firedId",
       CASE WHEN num_nonnulls(p.wip_alert_value_minor, p.wip_alert_age_days) > 0
         THEN json_build_object('valueMinor', p.wip_alert_value_minor, 'ageDays', p.wip_alert_age_days) END AS practice,
       CASE c.wip_alert WHEN 'off' THEN json_build_object('off', true)
         WHEN 'own' THEN json_build_object('valueMinor', c.wip_alert_value_minor, 'ageDays', c.wip_alert_age_days) END AS own
     FROM clients c JOIN practices p ON p.practice_id = c.practice_id
     LEFT JOIN wip_alerts a ON a.practice_id = c.practice_id AND a.client_id = c.id AND a.rearmed_on IS NULL
     WHERE c.practice_id = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2))`,
    [uow.practiceId, clientIds],
  );
  return rows
    .map(({ practice, own, ...row }) => ({ ...row, alert: effectiveWipAlert(practice, own) }))
    .filter(({ alert, firedId }) => alert !== null || firedId !== null);
}
