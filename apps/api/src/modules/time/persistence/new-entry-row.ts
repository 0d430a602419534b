import type { WorkContext } from '../queries/work-context.query.js';
import type { EntryColumns, EntryRow, priceColumns } from './entry-row.js';

/** What is written of a new entry. */
export type NewEntry = EntryColumns &
  ReturnType<typeof priceColumns> & {
    id: string;
    user_id: string;
    timer_id: string | null;
    tracked_seconds: number | null;
  };

const moment = (at: string | null) => (at === null ? null : new Date(at));

/** The row that `selectEntries` would answer, from what was just written at `createdAt` and the names that were read before. */
export function newEntryRow(stored: NewEntry, names: WorkContext, createdAt: Date): EntryRow {
  return {
    id: stored.id,
    version: 1,
    userId: stored.user_id,
    clientId: stored.client_id,
    clientName: names.clientName,
    serviceTypeId: stored.service_type_id,
    serviceTypeName: names.serviceTypeName,
    serviceTypeColour: names.serviceTypeColour,
    taskId: stored.task_id,
    taskTitle: names.taskTitle,
    engagementId: stored.engagement_id,
    covered: names.covered,
    timerId: stored.timer_id,
    date: stored.entry_date,
    startedAt: moment(stored.started_at),
    endedAt: moment(stored.ended_at),
    trackedSeconds: stored.tracked_seconds,
    minutes: stored.minutes,
    billedMinutes: stored.billed_minutes,
    description: stored.description,
    billable: stored.billable,
    hourlyRateMinor: stored.hourly_rate_minor,
    rateId: stored.rate_id,
    rateRule: stored.rate_rule,
    valueMinor: stored.value_minor,
    writtenOffMinor: 0,
    state: stored.state,
    deferredUntil: null,
    deferReason: null,
    writeOffReason: null,
    invoiceId: null,
    invoiceNumber: null,
    createdAt,
  };
}
