import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** An entry that may go on an invoice, with what a line needs. */
export interface BillableTime {
  id: string;
  date: string;
  serviceTypeId: string;
  serviceTypeName: string;
  taskId: string | null;
  engagementId: string | null;
  description: string;
  /** Worked. */
  minutes: number;
  /** What the rounding policy made of them; `billedMinutes` × `hourlyRateMinor` is `valueMinor`. */
  billedMinutes: number;
  hourlyRateMinor: number;
  valueMinor: number;
  writtenOffMinor: number;
  /** `valueMinor − writtenOffMinor`: what leaves WIP when it is billed. */
  wipValueMinor: number;
  deferredUntil: string | null;
  /** Held back today: `deferredUntil` is still to come. */
  deferred: boolean;
  state: 'open' | 'drafted';
  invoiceId: string | null;
}

const COLUMNS = `
  e.id, e.entry_date AS date, e.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName", e.task_id AS "taskId",
  e.engagement_id AS "engagementId", e.description, e.minutes, e.billed_minutes AS "billedMinutes", e.hourly_rate_minor AS "hourlyRateMinor",
  e.value_minor AS "valueMinor", e.written_off_minor AS "writtenOffMinor", e.value_minor - e.written_off_minor AS "wipValueMinor",
  e.deferred_until AS "deferredUntil", coalesce(e.deferred_until > $2::date, false) AS deferred, e.state, e.invoice_id AS "invoiceId"`;
const FROM = `FROM time_entries e JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id`;

/** The free entries of a client up to a date, oldest first; deferred ones only when asked for (DOMAIN rule 20). */
export function listBillable(
  uow: UnitOfWork,
  input: { clientId: string; upTo: string; deferredToo?: boolean },
): Promise<BillableTime[]> {
  return uow.query<BillableTime>(
    `SELECT ${COLUMNS} ${FROM}
     WHERE e.practice_id = $1 AND e.client_id = $3 AND e.entry_date <= $4 AND e.state = 'open' AND e.deleted_at IS NULL
       AND ($5 OR e.deferred_until IS NULL OR e.deferred_until <= $2::date)
     ORDER BY e.entry_date, e.id`,
    [uow.practiceId, uow.today, input.clientId, input.upTo, input.deferredToo ?? false],
  );
}

/** Open or drafted entries by id, oldest first; ids that are neither are left out. */
export function billableByIds(uow: UnitOfWork, ids: string[]): Promise<BillableTime[]> {
  return uow.query<BillableTime>(
    `SELECT ${COLUMNS} ${FROM}
     WHERE e.practice_id = $1 AND e.id = ANY($3::uuid[]) AND e.state IN ('open', 'drafted') AND e.deleted_at IS NULL
     ORDER BY e.entry_date, e.id`,
    [uow.practiceId, uow.today, ids],
  );
}
