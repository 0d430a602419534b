import type { DisbursementKind, QuoteLine, QuoteLineKind, TaxCode } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A line of a quote as it is kept. */
export interface StoredLine {
  id: string;
  position: number;
  kind: QuoteLineKind;
  description: string;
  serviceTypeId: string | null;
  estimatedMinutes: number | null;
  hourlyRateMinor: number | null;
  quantityMilli: number | null;
  unitPriceMinor: number | null;
  amountMinor: number;
  taxCode: TaxCode;
  disbursementKind: DisbursementKind | null;
  optional: boolean;
}

/** The line as the rules of `@atlasos/domain` take it. */
export const ruleLine = (line: StoredLine): QuoteLine => ({
  ...line,
  quantity: line.quantityMilli === null ? null : line.quantityMilli / 1000,
});

export const linesOf = (uow: UnitOfWork, quoteId: string): Promise<StoredLine[]> =>
  uow.query<StoredLine & { [column: string]: unknown }>(
    `SELECT id, position, kind, description, service_type_id AS "serviceTypeId", estimated_minutes AS "estimatedMinutes",
       hourly_rate_minor AS "hourlyRateMinor", quantity_milli AS "quantityMilli", unit_price_minor AS "unitPriceMinor",
       amount_minor AS "amountMinor", tax_code AS "taxCode", disbursement_kind AS "disbursementKind", optional
     FROM quote_lines WHERE practice_id = $1 AND quote_id = $2 ORDER BY position`,
    [uow.practiceId, quoteId],
  );

const columns = (line: StoredLine) => ({
  id: line.id,
  position: line.position,
  kind: line.kind,
  description: line.description,
  service_type_id: line.serviceTypeId,
  estimated_minutes: line.estimatedMinutes,
  hourly_rate_minor: line.hourlyRateMinor,
  quantity_milli: line.quantityMilli,
  unit_price_minor: line.unitPriceMinor,
  amount_minor: line.amountMinor,
  tax_code: line.taxCode,
  disbursement_kind: line.disbursementKind,
  optional: line.optional,
});

const COLUMNS = `id, position, kind, description, service_type_id, estimated_minutes, hourly_rate_minor, quantity_milli, unit_price_minor,
  amount_minor, tax_code, disbursement_kind, optional`;

/** Puts these lines in the place of all former ones; a line that keeps its id is the same line. */
export async function replaceLines(uow: UnitOfWork, quoteId: string, lines: readonly StoredLine[]): Promise<void> {
  await uow.execute(`DELETE FROM quote_lines WHERE practice_id = $1 AND quote_id = $2 AND id <> ALL ($3::uuid[])`, [
    uow.practiceId,
    quoteId,
    lines.map(({ id }) => id),
  ]);
  await uow.execute(
    `INSERT INTO quote_lines (practice_id, quote_id, ${COLUMNS})
     SELECT $1, $2, ${COLUMNS} FROM jsonb_populate_recordset(NULL::quote_lines, $3::jsonb)
     ON CONFLICT (practice_id, id) DO UPDATE SET position = excluded.position, kind = excluded.kind, description = excluded.description,
       service_type_id = excluded.service_type_id, estimated_minutes = excluded.estimated_minutes, hourly_rate_minor = excluded.hourly_rate_minor,
       quantity_milli = excluded.quantity_milli, unit_price_minor = excluded.unit_price_minor, amount_minor = excluded.amount_minor,
       tax_code = excluded.tax_code, disbursement_kind = excluded.disbursement_kind, optional = excluded.optional`,
    [uow.practiceId, quoteId, JSON.stringify(lines.map(columns))],
  );
}
