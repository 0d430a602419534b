import {
  coversTime,
  type BillingKind,
  type EngagementStatus,
  type RateRule,
  type RoundingPolicy,
} from '@atlasos/domain';
import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { resolveRates } from '../../rates/index.js';
import { HAS_ENDPOINT } from '../../webhooks/index.js';
import { isLimited } from '../../wip-ledger/index.js';
import type { EntryRate } from '../pricing.js';

/** What a piece of time is about. */
export interface WorkRefs {
  clientId: string | null;
  serviceTypeId: string | null;
  engagementId: string | null;
}

/** How what a piece of time is about is called. */
interface WorkNames {
  clientName: string | null;
  serviceTypeName: string | null;
  serviceTypeColour: number | null;
  taskTitle: string | null;
}

/** When it was done, to be compared with the rest of the day. */
export interface WorkSpan {
  date: string;
  startedAt?: string | null;
  endedAt?: string | null;
  /** The entry itself, when it exists already. */
  entryId?: string | null;
}

export interface WorkContext extends WorkRefs, WorkNames {
  policy: RoundingPolicy;
  covered: boolean;
  rate: EntryRate | null;
  /** Minutes of the user's other entries on that day. */
  dayMinutes: number;
  /** How many of the user's other timed entries overlap. */
  overlaps: number;
  listeners: Listeners;
}

/** Who is to hear of what is written of the work: most practices have neither, and their statements are the shorter for it. */
export interface Listeners {
  webhooks: boolean;
  alerts: boolean;
}

interface Row extends Record<string, unknown>, WorkRefs, WorkNames {
  taskFound: boolean;
  clientStatus: string | null;
  serviceArchived: boolean | null;
  billingKind: BillingKind | null;
  engagementStatus: EngagementStatus | null;
  increment: RoundingPolicy['incrementMinutes'] | null;
  mode: RoundingPolicy['mode'] | null;
  rateId: string | null;
  hourlyRateMinor: number | null;
  rule: RateRule | null;
  dayMinutes: number;
  overlaps: number;
  webhooks: boolean;
  alerts: boolean | null;
}

const OVERLAPS = `(SELECT count(*)::int FROM time_entries e
      WHERE e.practice_id = $1 AND e.entry_date IN ($6::date - 1, $6::date, $6::date + 1) AND e.user_id = $7
        AND e.deleted_at IS NULL AND e.id IS DISTINCT FROM $8 AND e.started_at < $10::timestamptz AND e.ended_at > $9::timestamptz)`;

const sql = (overlaps: string) => `
  WITH w AS (
    SELECT t.id IS NOT NULL AS found, t.title,
      CASE WHEN $2::uuid IS NULL THEN $3::uuid ELSE t.client_id END AS client_id,
      CASE WHEN $2::uuid IS NULL THEN $4::uuid ELSE t.service_type_id END AS service_type_id,
      CASE WHEN $2::uuid IS NULL THEN $5::uuid ELSE t.engagement_id END AS engagement_id
    FROM (VALUES (1)) one (row) LEFT JOIN tasks t ON t.practice_id = $1 AND t.id = $2
  )
  SELECT w.found AS "taskFound", w.client_id AS "clientId", w.service_type_id AS "serviceTypeId", w.engagement_id AS "engagementId",
    c.name AS "clientName", s.name AS "serviceTypeName", s.colour AS "serviceTypeColour", w.title AS "taskTitle", c.status AS "clientStatus", c.rounding_increment_minutes AS increment, c.rounding_mode AS mode,
    CASE WHEN s.id IS NULL THEN NULL ELSE s.archived_at IS NOT NULL END AS "serviceArchived",
    g.billing_kind AS "billingKind", g.status AS "engagementStatus", rate.rate_id AS "rateId", rate.hourly_rate_minor AS "hourlyRateMinor", rate.rule,
    (SELECT coalesce(sum(minutes), 0)::int FROM time_entries e
      WHERE e.practice_id = $1 AND e.entry_date = $6 AND e.user_id = $7 AND e.deleted_at IS NULL AND e.id IS DISTINCT FROM $8) AS "dayMinutes",
    ${overlaps} AS overlaps, ${HAS_ENDPOINT} AS webhooks, ${isLimited('c', 'p')} AS alerts
  FROM w JOIN practices p ON p.practice_id = $1
  LEFT JOIN clients c ON c.practice_id = $1 AND c.id = w.client_id
  LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = w.service_type_id
  LEFT JOIN engagements g ON g.practice_id = $1 AND g.id = w.engagement_id AND g.client_id = w.client_id
  ${resolveRates({ practice: '$1', client: 'w.client_id', service: 'w.service_type_id', engagement: 'w.engagement_id', date: '$6::date' })}`;

/** Apart, because work without a time of day has nothing to overlap with, and its plan then stays the same whatever is asked. */
const TIMED = prepared(sql(OVERLAPS));
const UNTIMED = prepared(sql('0'));

interface Asked extends WorkRefs {
  /** A task that the work is newly linked to: it decides client, service type and engagement (DOMAIN rule 17). */
  taskId: string | null;
  /** False for what was chosen before and may have been archived since. */
  refuseArchived?: boolean;
}

/** All that is needed to price and check a piece of time, in one trip. Throws `not_found`, `client_archived` or `conflict`. */
export async function workContext(uow: UnitOfWork, asked: Asked, span: WorkSpan): Promise<WorkContext> {
  const timed = span.startedAt ? [span.startedAt, span.endedAt ?? null] : undefined;
  const row = await uow.first<Row>(timed ? TIMED : UNTIMED, [
    uow.practiceId,
    asked.taskId,
    asked.clientId,
    asked.serviceTypeId,
    asked.engagementId,
    span.date,
    uow.actor.id ?? null,
    span.entryId ?? null,
    ...(timed ?? []),
  ]);
  if (!row) throw notFound();
  assertKnown(row, asked.taskId);
  if (asked.refuseArchived ?? true) refuseArchived(row);
  return {
    clientId: row.clientId,
    serviceTypeId: row.serviceTypeId,
    engagementId: row.engagementId,
    clientName: row.clientName,
    serviceTypeName: row.serviceTypeName,
    serviceTypeColour: row.serviceTypeColour,
    taskTitle: row.taskTitle,
    policy: row.increment && row.mode ? { incrementMinutes: row.increment, mode: row.mode } : uow.practice.rounding,
    covered: row.billingKind !== null && coversTime(row.billingKind),
    rate:
      row.rateId && row.hourlyRateMinor && row.rule
        ? { rateId: row.rateId, hourlyRateMinor: row.hourlyRateMinor, rule: row.rule }
        : null,
    dayMinutes: row.dayMinutes,
    overlaps: row.overlaps,
    listeners: { webhooks: row.webhooks, alerts: row.alerts ?? false },
  };
}

/** An id of another practice answers as one that does not exist. */
function assertKnown(row: Row, taskId: string | null): void {
  const known =
    (taskId === null || row.taskFound) &&
    (row.clientId === null || row.clientStatus !== null) &&
    (row.serviceTypeId === null || row.serviceArchived !== null) &&
    (row.engagementId === null || row.billingKind !== null);
  if (!known) throw notFound();
}

function refuseArchived(row: Row): void {
  if (row.clientStatus === 'archived')
    throw new AppError('client_archived', 'This client is archived. Make it active again to work for it.');
  if (row.engagementStatus === 'completed' || row.engagementStatus === 'cancelled')
    throw new AppError('engagement_closed', 'This engagement is closed. Open it again, or log the time without it.');
  if (row.serviceArchived)
    throw new AppError('conflict', 'This service type is archived. Choose another, or bring it back in the settings.');
}
