import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { ClientsQuery } from '../http/client.dto.js';
import { presentClient } from '../http/client.presenter.js';
import type { ClientRow } from '../persistence/client.row.js';

const COLUMNS = `c.id, c.version, c.reference, c.name, c.kind, c.status,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'email', k.email, 'portalAccess', k.portal_access) ORDER BY k.position), '[]')
   FROM client_contacts k WHERE k.practice_id = c.practice_id AND k.client_id = c.id) AS contacts,
  c.billing_address AS "billingAddress", c.vat_number AS "vatNumber", c.payment_terms_days AS "paymentTermsDays",
  CASE WHEN c.rounding_mode IS NOT NULL THEN json_build_object('incrementMinutes', c.rounding_increment_minutes, 'mode', c.rounding_mode) END AS rounding,
  CASE c.wip_alert WHEN 'off' THEN json_build_object('off', true)
    WHEN 'own' THEN json_build_object('valueMinor', c.wip_alert_value_minor, 'ageDays', c.wip_alert_age_days) END AS "wipAlert",
  c.invoice_grouping AS "invoiceGrouping", c.notes, c.created_at AS "createdAt"`;

const MATCHES = `(lower(c.name) LIKE $2 OR lower(c.reference) LIKE $2 OR EXISTS (
  SELECT FROM client_contacts k WHERE k.practice_id = c.practice_id AND k.client_id = c.id AND (lower(k.name) LIKE $2 OR lower(k.email) LIKE $2)))`;

const SORTS = {
  name: { order: 'lower(c.name), c.id', after: '(lower(c.name), c.id) > ($5, $6::uuid)' },
  newest: { order: 'c.id DESC', after: '($5::text IS NOT NULL AND c.id < $6::uuid)' },
};

/** Clients by name, or the newest first. */
export async function clients(uow: UnitOfWork, query: ClientsQuery) {
  const after = decodeCursor(query.cursor, 2);
  const sort = SORTS[query.sort];
  const rows = await uow.query<ClientRow & { sortName: string }>(
    `SELECT ${COLUMNS}, lower(c.name) AS "sortName" FROM clients c
     WHERE c.practice_id = $1 AND ($2::text IS NULL OR ${MATCHES}) AND ($3::text IS NULL OR c.status = $3) AND ($4::text IS NULL OR c.kind = $4)
       AND ($5::text IS NULL OR ${sort.after})
     ORDER BY ${sort.order} LIMIT $7`,
    [
      uow.practiceId,
      query.q ? containing(query.q) : null,
      query.status ?? null,
      query.kind ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  );
  return toPage(
    rows,
    query.limit,
    ({ sortName: _, ...row }) => presentClient(uow, row as ClientRow),
    ({ sortName, id }) => encodeCursor([sortName, id]),
  );
}

export const clientById = (
  uow: UnitOfWork,
  id: string,
  lock: '' | 'FOR UPDATE OF c' = '',
): Promise<ClientRow | undefined> =>
  uow.first<ClientRow>(`SELECT ${COLUMNS} FROM clients c WHERE c.practice_id = $1 AND c.id = $2 ${lock}`, [
    uow.practiceId,
    id,
  ]);
