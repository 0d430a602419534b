import type { BillingKind, EngagementStatus } from '@atlasos/domain';
import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type Page, type PageQuery } from '../../../platform/http/paging.js';
import { ENGAGEMENT_COLUMNS, FROM_ENGAGEMENTS, type EngagementRow } from '../persistence/engagement-row.js';

export interface EngagementFilter {
  clientId?: string;
  /** `open` = active or paused. */
  status?: EngagementStatus | 'open';
  kind?: BillingKind;
  q?: string;
}

/** Newest first. */
export async function listEngagements(
  uow: UnitOfWork,
  filter: EngagementFilter,
  page: PageQuery,
): Promise<Page<EngagementRow>> {
  const rows = await uow.query<EngagementRow>(
    `SELECT ${ENGAGEMENT_COLUMNS} ${FROM_ENGAGEMENTS}
     WHERE e.practice_id = $1 AND ($3::uuid IS NULL OR e.client_id = $3)
       AND ($4::text IS NULL OR e.status = $4 OR ($4 = 'open' AND e.status IN ('active', 'paused')))
       AND ($5::text IS NULL OR e.billing_kind = $5) AND ($6::text IS NULL OR lower(e.title) LIKE $6 OR lower(c.name) LIKE $6)
       AND ($7::uuid IS NULL OR e.id < $7)
     ORDER BY e.id DESC LIMIT $8`,
    [
      uow.practiceId,
      uow.today,
      filter.clientId ?? null,
      filter.status ?? null,
      filter.kind ?? null,
      filter.q ? containing(filter.q) : null,
      idCursor(page.cursor),
      page.limit + 1,
    ],
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}
