import type { News } from '../webhooks/index.js';
import type { EntryColumns } from './persistence/entry-row.js';
import type { PricedEntry } from './pricing.js';

/** What is told of an entry that was written; the rest is read from it. */
export const entryNews = (
  event: 'time_entry.created' | 'time_entry.updated',
  id: string,
  columns: EntryColumns,
  priced: PricedEntry,
): News => ({
  event,
  objectId: id,
  data: {
    clientId: columns.client_id,
    serviceTypeId: columns.service_type_id,
    taskId: columns.task_id,
    engagementId: columns.engagement_id,
    date: columns.entry_date,
    minutes: columns.minutes,
    billedMinutes: priced.billedMinutes,
    valueMinor: priced.valueMinor,
    billable: columns.billable,
    description: columns.description,
  },
});
