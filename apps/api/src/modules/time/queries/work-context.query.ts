import {
  coversTime,
  type BillingKind,
  type EngagementStatus,
  type RateRule,
  type RoundingPolicy,
} from '@atlasos/domain';
import type { Asking } from '../../../platform/database/beginning.js';
import { DOER } from '../../../platform/database/confining.js';
import { prepared, type Prepared } from '../../../platform/database/prepared.js';
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

/** What is asked about: the plan leaves out the rest. */
interface Shape {
  /** It may hang on a task or an engagement. */
  linked: boolean;
  /** It has a time of day, and so may overlap. */
  timed: boolean;
}

/** The work as `w`. A task says what it is for. */
const LINKED = `SELECT t.id IS NOT NULL AS found, t.title,
      CASE WHEN $6::uuid IS NULL THEN $2::uuid ELSE t.client_id END AS client_id,
      CASE WHEN $6::uuid IS NULL THEN $3::uuid ELSE t.service_type_id END AS service_type_id,
      CASE WHEN $6::uuid IS NULL THEN $7::uuid ELSE t.engagement_id END AS engagement_id
    FROM (VALUES (1)) one (row) LEFT JOIN tasks t ON t.practice_id = $1 AND t.id = $6`;
const UNLINKED = `SELECT false AS found, NULL AS title, $2::uuid AS client_id, $3::uuid AS service_type_id, NULL::uuid AS engagement_id`;

const overlapsOf = (startedAt: string, endedAt: string): string => `(SELECT count(*)::int FROM time_entries e
      WHERE e.practice_id = $1 AND e.entry_date IN ($4::date - 1, $4::date, $4::date + 1) AND e.user_id = ${DOER}
        AND e.deleted_at IS NULL AND e.id IS DISTINCT FROM $5 AND e.started_at < ${endedAt}::timestamptz AND e.ended_at > ${startedAt}::timestamptz)`;

/** Answers one JSON object: telling of twenty columns costs more than the columns. */
const sql = ({ linked, timed }: Shape) => `
  WITH w AS (${linked ? LINKED : UNLINKED})
  SELECT row_to_json(known) AS context FROM (
    SELECT w.found AS "taskFound", w.client_id AS "clientId", w.service_type_id AS "serviceTypeId", w.engagement_id AS "engagementId",
      c.name AS "clientName", s.name AS "serviceTypeName", s.colour AS "serviceTypeColour", w.title AS "taskTitle", c.status AS "clientStatus", c.rounding_increment_minutes AS increment, c.rounding_mode AS mode,
      CASE WHEN s.id IS NULL THEN NULL ELSE s.archived_at IS NOT NULL END AS "serviceArchived",
      ${linked ? 'g.billing_kind' : 'NULL'} AS "billingKind", ${linked ? 'g.status' : 'NULL'} AS "engagementStatus", rate.rate_id AS "rateId", rate.hourly_rate_minor AS "hourlyRateMinor", rate.rule,
      (SELECT coalesce(sum(minutes), 0)::int FROM time_entries e
        WHERE e.practice_id = $1 AND e.entry_date = $4 AND e.user_id = ${DOER} AND e.deleted_at IS NULL AND e.id IS DISTINCT FROM $5) AS "dayMinutes",
      ${timed ? (linked ? overlapsOf('$8', '$9') : overlapsOf('$6', '$7')) : '0'} AS overlaps, ${HAS_ENDPOINT} AS webhooks, ${isLimited('c', 'p')} AS alerts
    FROM w JOIN practices p ON p.practice_id = $1
    LEFT JOIN clients c ON c.practice_id = $1 AND c.id = w.client_id
    LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = w.service_type_id
    ${linked ? 'LEFT JOIN engagements g ON g.practice_id = $1 AND g.id = w.engagement_id AND g.client_id = w.client_id' : ''}
    ${resolveRates({ practice: '$1', client: 'w.client_id', service: 'w.service_type_id', engagement: linked ? 'w.engagement_id' : 'NULL', date: '$4::date' })}
  ) known`;

const LINKED_TIMED = prepared(sql({ linked: true, timed: true }));
const LINKED_ONLY = prepared(sql({ linked: true, timed: false }));
const TIMED_ONLY = prepared(sql({ linked: false, timed: true }));
const PLAIN = prepared(sql({ linked: false, timed: false }));

function statementFor({ linked, timed }: Shape): Prepared {
  if (linked) return timed ? LINKED_TIMED : LINKED_ONLY;
  return timed ? TIMED_ONLY : PLAIN;
}

interface Asked extends WorkRefs {
  /** A task that the work is newly linked to: it decides client, service type and engagement (DOMAIN rule 17). */
  taskId: string | null;
  /** False for what was chosen before and may have been archived since. */
  refuseArchived?: boolean;
}

/** All that is needed to price and check a piece of time, in one trip. Throws `not_found`, `client_archived` or `conflict`. */
export async function workContext(transaction: Asking, asked: Asked, span: WorkSpan): Promise<WorkContext> {
  const linked = asked.taskId !== null || asked.engagementId !== null;
  const timed = Boolean(span.startedAt);
  const [answer] = await transaction.asking<{ context: Row }>(statementFor({ linked, timed }), [
    transaction.practiceId,
    asked.clientId,
    asked.serviceTypeId,
    span.date,
    span.entryId ?? null,
    ...(linked ? [asked.taskId, asked.engagementId] : []),
    ...(timed ? [span.startedAt, span.endedAt ?? null] : []),
  ]);
  if (!answer) throw notFound();
  const row = answer.context;
  const { practice } = await transaction.uow();
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
    policy: row.increment && row.mode ? { incrementMinutes: row.increment, mode: row.mode } : practice.rounding,
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
