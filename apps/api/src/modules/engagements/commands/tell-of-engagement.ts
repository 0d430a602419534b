import type { EngagementStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce, type WebhookEvent } from '../../webhooks/index.js';
import type { EngagementRow } from '../persistence/engagement-row.js';

/** Programs hear of each engagement. */
export const tellOfEngagement = (
  uow: UnitOfWork,
  event: WebhookEvent & `engagement.${string}`,
  { id, clientId, title, status, kind, quoteId }: EngagementRow,
): Promise<void> => announce(uow, event, id, { clientId, title, status, billingKind: kind, quoteId });

const isClosed = (status: EngagementStatus): status is 'completed' | 'cancelled' =>
  status === 'completed' || status === 'cancelled';

/** Of each change of its terms or state, and beside it of an end and of going on after one. */
export async function tellOfChange(uow: UnitOfWork, before: EngagementRow, after: EngagementRow): Promise<void> {
  await tellOfEngagement(uow, 'engagement.updated', after);
  if (before.status === after.status) return;
  if (isClosed(after.status)) await tellOfEngagement(uow, `engagement.${after.status}`, after);
  else if (isClosed(before.status)) await tellOfEngagement(uow, 'engagement.reopened', after);
}
