import type { News } from '../webhooks/index.js';
import type { DisbursementColumns } from './persistence/disbursement-row.js';

/** What is told of a disbursement that was written; the rest is read from it. */
export const disbursementNews = (
  event: 'disbursement.created' | 'disbursement.updated',
  id: string,
  columns: DisbursementColumns,
): News => ({
  event,
  objectId: id,
  data: {
    clientId: columns.client_id,
    engagementId: columns.engagement_id,
    date: columns.spent_on,
    description: columns.description,
    kind: columns.kind,
    amountMinor: columns.amount_minor,
  },
});
