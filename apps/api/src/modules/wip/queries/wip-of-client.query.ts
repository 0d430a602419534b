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

/** The work behind a client's WIP today, oldest first. Throws `not_found`. */
export async function wipOfClient(uow: UnitOfWork, clientId: string, page: { limit: number; cursor?: string }) {
  const client = await uow.first<{ name: string }>(`SELECT name FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  const { clients } = await wipByClient(uow, uow.today, [clientId]);
  const rows = await work(uow, clientId, page);
  return {
    ...EMPTY,
    ...clients[0],
    clientId,
    clientName: client.name,
    ...toPage(rows, page.limit, (row) => present(uow, row), encodeDateId),
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

function present(uow: UnitOfWork, row: WorkRow) {
  const deferred = row.state === 'open' && row.deferredUntil !== null && row.deferredUntil > uow.today;
  return {
    id: row.id,
    kind: row.kind,
    date: row.date,
    ageDays: daysBetween(row.date, uow.today),
    bucket: wipBucket(row.date, uow.today),
    description: row.description,
    serviceTypeName: row.serviceTypeName,
    minutes: row.minutes,
    valueMinor: row.valueMinor,
    status: deferred ? 'deferred' : row.state === 'drafted' ? 'drafted' : 'unbilled',
    deferredUntil: row.deferredUntil,
    invoiceId: row.invoiceId,
  };
}
