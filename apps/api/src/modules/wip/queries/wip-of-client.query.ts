import { daysBetween, wipBucket } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage } from '../../../platform/http/paging.js';
import { wipByClient } from './wip-by-client.query.js';

interface WorkRow extends Record<string, unknown> {
  id: string;
  kind: 'time' | 'disbursement';
  date: string;
  description: string;
  serviceTypeName: string | null;
  minutes: number | null;
  valueMinor: number;
  state: 'open' | 'drafted';
  deferredUntil: string | null;
  invoiceId: string | null;
}

const EMPTY = { minutes: 0, valueMinor: 0, deferredMinor: 0, draftedMinor: 0, oldestDate: null, buckets: [0, 0, 0, 0] };

interface Wanted {
  limit: number;
  cursor?: string;
  /** By the end of this day; today unless said. */
  asOf?: string | undefined;
}

/** The work behind a client's WIP as of a day, oldest first. Throws `not_found`. */
export async function wipOfClient(uow: UnitOfWork, clientId: string, { asOf = uow.today, ...page }: Wanted) {
  const client = await uow.first<{ name: string }>(`SELECT name FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  const { clients } = await wipByClient(uow, asOf, [clientId]);
  const rows = asOf === uow.today ? await work(uow, clientId, page) : await workThen(uow, clientId, asOf, page);
  return {
    ...EMPTY,
    ...clients[0],
    clientId,
    clientName: client.name,
    ...toPage(rows, page.limit, (row) => present(row, asOf), encodeDateId),
  };
}

function work(uow: UnitOfWork, clientId: string, page: { limit: number; cursor?: string }): Promise<WorkRow[]> {
  const after = decodeDateId(page.cursor);
  return uow.query<WorkRow>(
    `SELECT * FROM (
       SELECT e.id, 'time' AS kind, e.entry_date AS date, e.description, s.name AS "serviceTypeName", e.billed_minutes AS minutes,
         e.value_minor - e.written_off_minor AS "valueMinor", e.state, e.deferred_until AS "deferredUntil", e.invoice_id AS "invoiceId"
       FROM time_entries e LEFT JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
       WHERE e.practice_id = $1 AND e.client_id = $2 AND e.state IN ('open', 'drafted') AND e.deleted_at IS NULL
       UNION ALL
       SELECT d.id, 'disbursement', d.spent_on, d.description, NULL, NULL, d.amount_minor - d.written_off_minor, d.state, d.deferred_until, d.invoice_id
       FROM disbursements d WHERE d.practice_id = $1 AND d.client_id = $2 AND d.state IN ('open', 'drafted') AND d.deleted_at IS NULL) w
     WHERE date <= $3::date AND ($4::date IS NULL OR (date, id) > ($4, $5::uuid)) ORDER BY date, id LIMIT $6`,
    [uow.practiceId, clientId, uow.today, after?.date ?? null, after?.id ?? null, page.limit + 1],
  );
}

/** As the movements up to a day have it. What was deferred or on a draft then is not among the facts; it was unbilled. */
function workThen(
  uow: UnitOfWork,
  clientId: string,
  asOf: string,
  page: { limit: number; cursor?: string },
): Promise<WorkRow[]> {
  const after = decodeDateId(page.cursor);
  return uow.query<WorkRow>(
    `SELECT m.id, CASE WHEN m.time_entry_id IS NULL THEN 'disbursement' ELSE 'time' END AS kind, m.entry_date AS date,
       coalesce(e.description, d.description) AS description, s.name AS "serviceTypeName",
       CASE WHEN m.time_entry_id IS NOT NULL THEN m.minutes END AS minutes, m.value_minor AS "valueMinor", 'open' AS state,
       NULL::date AS "deferredUntil", NULL::uuid AS "invoiceId"
     FROM (
       SELECT coalesce(time_entry_id, disbursement_id) AS id, time_entry_id, disbursement_id, entry_date,
         sum(value_minor)::bigint AS value_minor, sum(minutes)::int AS minutes
       FROM wip_movements WHERE practice_id = $1 AND client_id = $2 AND effective_date <= $3::date
       GROUP BY time_entry_id, disbursement_id, entry_date HAVING sum(value_minor) <> 0 OR sum(minutes) <> 0) m
     LEFT JOIN time_entries e ON e.practice_id = $1 AND e.id = m.time_entry_id
     LEFT JOIN disbursements d ON d.practice_id = $1 AND d.id = m.disbursement_id
     LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = e.service_type_id
     WHERE $4::date IS NULL OR (m.entry_date, m.id) > ($4, $5::uuid) ORDER BY m.entry_date, m.id LIMIT $6`,
    [uow.practiceId, clientId, asOf, after?.date ?? null, after?.id ?? null, page.limit + 1],
  );
}

function present(row: WorkRow, asOf: string) {
  const deferred = row.state === 'open' && row.deferredUntil !== null && row.deferredUntil > asOf;
  return {
    id: row.id,
    kind: row.kind,
    date: row.date,
    ageDays: Math.max(0, daysBetween(row.date, asOf)),
    bucket: wipBucket(row.date, asOf),
    description: row.description,
    serviceTypeName: row.serviceTypeName,
    minutes: row.minutes,
    valueMinor: row.valueMinor,
    status: deferred ? 'deferred' : row.state === 'drafted' ? 'drafted' : 'unbilled',
    deferredUntil: row.deferredUntil,
    invoiceId: row.invoiceId,
  };
}
