import { engagementDues, type EngagementDue } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ENGAGEMENT_COLUMNS, FROM_ENGAGEMENTS, type EngagementRow } from '../persistence/engagement-row.js';

export interface DueOfClient extends EngagementDue {
  engagement: Pick<EngagementRow, 'id' | 'title' | 'kind' | 'taxCode' | 'recurrence'>;
}

/** All that a client's engagements have made due by a day, billed or not, oldest first: one statement for all of them. */
export async function duesOfClient(uow: UnitOfWork, clientId: string, upTo: string): Promise<DueOfClient[]> {
  const rows = await uow.query<EngagementRow>(
    `SELECT ${ENGAGEMENT_COLUMNS} ${FROM_ENGAGEMENTS}
     WHERE e.practice_id = $1 AND e.client_id = $3 AND e.billing_kind IN ('fixed_fee', 'retainer') ORDER BY e.id`,
    [uow.practiceId, uow.today, clientId],
  );
  return rows
    .flatMap((engagement) => engagementDues(engagement, upTo).map((due) => ({ ...due, engagement })))
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate));
}
