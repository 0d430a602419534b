import type { BillingKind, EngagementStatus, RecurrenceInterval, TaxCode } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface ServiceRate {
  serviceTypeId: string;
  hourlyRateMinor: number;
}

export interface MilestoneRow {
  id: string;
  title: string;
  dueDate: string | null;
  percentBps: number | null;
  amountMinor: number;
  reachedOn: string | null;
}

/** An engagement with its terms. */
export interface EngagementRow {
  [column: string]: unknown;
  id: string;
  version: number;
  clientId: string;
  clientName: string;
  title: string;
  status: EngagementStatus;
  kind: BillingKind;
  feeMinor: number | null;
  capMinor: number | null;
  recurrence: RecurrenceInterval | null;
  startDate: string | null;
  endDate: string | null;
  taxCode: TaxCode;
  hoursBudgetMinutes: number | null;
  depositMinor: number | null;
  paymentTermsDays: number | null;
  /** Its own rate in force today, else the first one to come. */
  hourlyRateMinor: number | null;
  /** The same for services that have one of their own, by name. */
  rates: ServiceRate[];
  milestones: MilestoneRow[];
  notes: string;
  closedOn: string | null;
  quoteId: string | null;
  workedMinutes: number;
  createdAt: Date;
}

/** The rate in force first, then the next one to come. */
const NEAREST = `r.effective_from <= $2::date DESC,
  CASE WHEN r.effective_from <= $2::date THEN $2::date - r.effective_from ELSE r.effective_from - $2::date END`;

/** Columns of `engagements e JOIN clients c`; `$1` is the practice, `$2` today. */
export const ENGAGEMENT_COLUMNS = `
  e.id, e.version, e.client_id AS "clientId", c.name AS "clientName", e.title, e.status, e.billing_kind AS kind, e.fee_minor AS "feeMinor",
  e.cap_minor AS "capMinor", e.recurrence, e.start_date AS "startDate", e.end_date AS "endDate", e.tax_code AS "taxCode",
  e.hours_budget_minutes AS "hoursBudgetMinutes", e.deposit_minor AS "depositMinor", e.payment_terms_days AS "paymentTermsDays",
  e.notes, e.closed_on AS "closedOn", e.quote_id AS "quoteId", e.created_at AS "createdAt",
  (SELECT r.hourly_rate_minor FROM rates r WHERE r.practice_id = e.practice_id AND r.engagement_id = e.id AND r.service_type_id IS NULL
   ORDER BY ${NEAREST} LIMIT 1) AS "hourlyRateMinor",
  (SELECT coalesce(json_agg(json_build_object('serviceTypeId', own.service_type_id, 'hourlyRateMinor', own.hourly_rate_minor) ORDER BY s.name, s.id), '[]')
   FROM (SELECT DISTINCT ON (r.service_type_id) r.practice_id, r.service_type_id, r.hourly_rate_minor FROM rates r
         WHERE r.practice_id = e.practice_id AND r.engagement_id = e.id AND r.service_type_id IS NOT NULL ORDER BY r.service_type_id, ${NEAREST}) own
   JOIN service_types s ON s.practice_id = own.practice_id AND s.id = own.service_type_id) AS rates,
  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'dueDate', m.due_date, 'percentBps', m.percent_bps,
     'amountMinor', m.amount_minor, 'reachedOn', m.reached_on) ORDER BY m.position), '[]')
   FROM engagement_milestones m WHERE m.practice_id = e.practice_id AND m.engagement_id = e.id) AS milestones,
  (SELECT coalesce(sum(t.minutes), 0)::bigint FROM time_entries t
   WHERE t.practice_id = e.practice_id AND t.engagement_id = e.id AND t.deleted_at IS NULL) AS "workedMinutes"`;
export const FROM_ENGAGEMENTS = `FROM engagements e JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id`;

export const engagementById = (uow: UnitOfWork, id: string): Promise<EngagementRow | undefined> =>
  uow.first<EngagementRow>(`SELECT ${ENGAGEMENT_COLUMNS} ${FROM_ENGAGEMENTS} WHERE e.practice_id = $1 AND e.id = $3`, [
    uow.practiceId,
    uow.today,
    id,
  ]);

export const engagementOfQuote = (uow: UnitOfWork, quoteId: string): Promise<EngagementRow | undefined> =>
  uow.first<EngagementRow>(
    `SELECT ${ENGAGEMENT_COLUMNS} ${FROM_ENGAGEMENTS} WHERE e.practice_id = $1 AND e.quote_id = $3`,
    [uow.practiceId, uow.today, quoteId],
  );

/** Locked first and read after, so that nothing changes it until the transaction ends. */
export async function lockEngagement(uow: UnitOfWork, id: string): Promise<EngagementRow | undefined> {
  await uow.execute(`SELECT FROM engagements WHERE practice_id = $1 AND id = $2 FOR UPDATE`, [uow.practiceId, id]);
  return engagementById(uow, id);
}
