import type { EntryRate, PricedEntry } from '../pricing.js';

export type EntryState = 'incomplete' | 'open' | 'drafted' | 'billed' | 'written_off' | 'covered' | 'non_billable';

/** An entry with the names that a list shows. */
export interface EntryRow extends Record<string, unknown> {
  id: string;
  version: number;
  userId: string;
  clientId: string | null;
  clientName: string | null;
  serviceTypeId: string | null;
  serviceTypeName: string | null;
  serviceTypeColour: number | null;
  taskId: string | null;
  taskTitle: string | null;
  engagementId: string | null;
  covered: boolean;
  timerId: string | null;
  date: string;
  startedAt: Date | null;
  endedAt: Date | null;
  trackedSeconds: number | null;
  minutes: number;
  billedMinutes: number;
  description: string;
  billable: boolean;
  hourlyRateMinor: number | null;
  rateId: string | null;
  rateRule: EntryRate['rule'] | null;
  valueMinor: number;
  writtenOffMinor: number;
  state: EntryState;
  deferredUntil: string | null;
  deferReason: string | null;
  writeOffReason: string | null;
  invoiceId: string | null;
  invoiceNumber: string | null;
  createdAt: Date;
}

const COLUMNS = `
  e.id, e.version, e.user_id AS "userId", e.client_id AS "clientId", c.name AS "clientName", e.service_type_id AS "serviceTypeId",
  s.name AS "serviceTypeName", s.colour AS "serviceTypeColour", e.task_id AS "taskId", t.title AS "taskTitle", e.engagement_id AS "engagementId",
  coalesce(g.billing_kind IN ('fixed_fee', 'retainer'), false) AS covered, e.timer_id AS "timerId", e.entry_date AS date,
  e.started_at AS "startedAt", e.ended_at AS "endedAt", e.tracked_seconds AS "trackedSeconds", e.minutes, e.billed_minutes AS "billedMinutes",
  e.description, e.billable, e.hourly_rate_minor AS "hourlyRateMinor", e.rate_id AS "rateId", e.rate_rule AS "rateRule",
  e.value_minor AS "valueMinor", e.written_off_minor AS "writtenOffMinor", e.state, e.deferred_until AS "deferredUntil",
  e.defer_reason AS "deferReason", e.write_off_reason AS "writeOffReason", e.invoice_id AS "invoiceId", e.invoice_number AS "invoiceNumber",
  e.created_at AS "createdAt"`;

/** Selects `EntryRow`s from the table or from a clause with all its columns. */
export const selectEntries = (source = 'time_entries'): string => `
  SELECT ${COLUMNS} FROM ${source} e
  LEFT JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id
  LEFT JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
  LEFT JOIN tasks t ON t.practice_id = e.practice_id AND t.id = e.task_id
  LEFT JOIN engagements g ON g.practice_id = e.practice_id AND g.id = e.engagement_id`;

/** What a person decides about an entry, by column; the price follows from it. */
export interface EntryColumns {
  client_id: string | null;
  service_type_id: string | null;
  task_id: string | null;
  engagement_id: string | null;
  entry_date: string;
  started_at: string | null;
  ended_at: string | null;
  minutes: number;
  description: string;
  billable: boolean;
}

export const WRITTEN_COLUMNS = `client_id, service_type_id, task_id, engagement_id, entry_date, started_at, ended_at, minutes, description, billable,
  billed_minutes, hourly_rate_minor, rate_id, rate_rule, value_minor, state`;

/** The price as columns. */
export const priceColumns = (priced: PricedEntry) => ({
  billed_minutes: priced.billedMinutes,
  hourly_rate_minor: priced.rate?.hourlyRateMinor ?? null,
  rate_id: priced.rate?.rateId ?? null,
  rate_rule: priced.rate?.rule ?? null,
  value_minor: priced.valueMinor,
  state: priced.state,
});
