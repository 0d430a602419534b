import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import type { EngagementRow } from '../persistence/engagement-row.js';

/** Programs hear of each engagement, and of each change of its terms or state. */
export const tellOfEngagement = (
  uow: UnitOfWork,
  event: 'engagement.created' | 'engagement.updated',
  { id, clientId, title, status, kind, quoteId }: EngagementRow,
): Promise<void> => announce(uow, event, id, { clientId, title, status, billingKind: kind, quoteId });
