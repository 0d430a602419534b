import { WIP_BUCKET_DAYS, type RecoveryOfAge } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

interface Row extends RecoveryOfAge {
  [column: string]: unknown;
  age: number;
}

/**
 * Time that left WIP in a period, by its age on that day (DOMAIN rules 30 and 33): at standard value, and what invoices asked for it after
 * write-downs and discounts. Written off is standard value that brought nothing; what a credit note released is taken back.
 * `round` of numeric is half away from zero, as everywhere. Materialised: of tables without statistics PostgreSQL expects a row each, and
 * works each part out anew for each row of the part before it.
 */
export async function timeThatLeftWip(uow: UnitOfWork, period: { from: string; to: string }): Promise<RecoveryOfAge[]> {
  const rows = await uow.query<Row>(
    `WITH gone AS (
       SELECT kind, invoice_id, time_entry_id, -value_minor AS value,
         CASE WHEN effective_date - entry_date <= $4 THEN 0 WHEN effective_date - entry_date <= $5 THEN 1 WHEN effective_date - entry_date <= $6 THEN 2 ELSE 3 END AS age
       FROM wip_movements
       WHERE practice_id = $1 AND effective_date BETWEEN $2::date AND $3::date AND kind IN ('billed', 'released', 'written_off') AND time_entry_id IS NOT NULL
     ), paper AS MATERIALIZED (
       SELECT i.id, l.base, coalesce(round(l.base * i.discount_bps / 10000.0), i.discount_minor, 0) AS discount
       FROM invoices i JOIN LATERAL (
         SELECT sum(amount_minor) AS base FROM invoice_lines
         WHERE practice_id = $1 AND invoice_id = i.id AND disbursement_kind IS DISTINCT FROM 'agent') l ON true
       WHERE i.practice_id = $1 AND i.id IN (SELECT invoice_id FROM gone WHERE invoice_id IS NOT NULL)
     ), asked AS MATERIALIZED (
       SELECT c.invoice_id, c.time_entry_id,
         sum(coalesce(round(c.billed_minor * l.amount_minor * (p.base - p.discount) / nullif(l.gross_minor::numeric * p.base, 0)), 0)) AS minor
       FROM invoice_claims c
       JOIN invoice_lines l ON l.practice_id = $1 AND l.id = c.line_id AND l.invoice_id = c.invoice_id
       JOIN paper p ON p.id = c.invoice_id
       WHERE c.practice_id = $1 AND c.time_entry_id IS NOT NULL GROUP BY 1, 2
     )
     SELECT g.age, sum(g.value)::bigint AS "standardMinor", count(*) FILTER (WHERE g.kind <> 'released')::int AS count,
       coalesce(sum(CASE g.kind WHEN 'billed' THEN a.minor WHEN 'released' THEN -a.minor END), 0)::bigint AS "billedMinor"
     FROM gone g LEFT JOIN asked a ON a.invoice_id = g.invoice_id AND a.time_entry_id = g.time_entry_id
     GROUP BY g.age`,
    [uow.practiceId, period.from, period.to, ...WIP_BUCKET_DAYS],
  );
  return [0, 1, 2, 3].map((age) => {
    const row = rows.find((one) => one.age === age);
    return { standardMinor: row?.standardMinor ?? 0, billedMinor: row?.billedMinor ?? 0, count: row?.count ?? 0 };
  });
}
