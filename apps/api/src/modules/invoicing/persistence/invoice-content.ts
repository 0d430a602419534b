import type { Discount, DisbursementKind, LineKind, TaxCode, VatRow } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Claim, DraftContent, Line } from '../draft/draft.js';
import type { InvoiceRow } from './invoice-row.js';

interface StoredLine {
  id: string;
  position: number;
  kind: LineKind;
  description: string;
  serviceTypeId: string | null;
  date: string | null;
  minutes: number | null;
  quantityMilli: number | null;
  unitPriceMinor: number | null;
  grossMinor: number;
  discountBps: number | null;
  discountMinor: number | null;
  amountMinor: number;
  taxCode: TaxCode;
  disbursementId: string | null;
  disbursementKind: DisbursementKind | null;
  groupKey: string | null;
}

const discountOf = (bps: number | null, minor: number | null): Discount | null =>
  bps !== null ? { percentBps: bps } : minor !== null ? { amountMinor: minor } : null;

function toLine({ discountBps, discountMinor, ...line }: StoredLine): Line {
  return { ...line, discount: discountOf(discountBps, discountMinor) };
}

export async function linesOf(uow: UnitOfWork, invoiceId: string): Promise<Line[]> {
  const rows = await uow.query<StoredLine>(
    `SELECT id, position, kind, description, service_type_id AS "serviceTypeId", line_date AS date, minutes, quantity_milli AS "quantityMilli",
       unit_price_minor AS "unitPriceMinor", gross_minor AS "grossMinor", discount_bps AS "discountBps", discount_minor AS "discountMinor",
       amount_minor AS "amountMinor", tax_code AS "taxCode", disbursement_id AS "disbursementId", disbursement_kind AS "disbursementKind",
       group_key AS "groupKey"
     FROM invoice_lines WHERE practice_id = $1 AND invoice_id = $2 ORDER BY position`,
    [uow.practiceId, invoiceId],
  );
  return rows.map(toLine);
}

interface StoredClaim {
  id: string;
  lineId: string;
  timeEntryId: string | null;
  disbursementId: string | null;
  wipValueMinor: number;
  billedMinor: number;
  adjustReason: string | null;
  released: boolean;
  date: string | null;
  serviceTypeId: string | null;
  serviceTypeName: string | null;
  description: string | null;
  minutes: number | null;
  hourlyRateMinor: number | null;
}

function toClaim(row: StoredClaim): Claim {
  const { date, serviceTypeId, serviceTypeName, description, minutes, hourlyRateMinor, ...claim } = row;
  if (claim.timeEntryId === null) return { ...claim, entry: null };
  return {
    ...claim,
    entry: {
      date: date ?? '',
      serviceTypeId: serviceTypeId ?? '',
      serviceTypeName: serviceTypeName ?? '',
      description: description ?? '',
      minutes: minutes ?? 0,
      hourlyRateMinor: hourlyRateMinor ?? 0,
    },
  };
}

/** What the document bills, oldest first, also when a credit note has released it since. */
export async function claimsOfInvoice(uow: UnitOfWork, invoiceId: string): Promise<Claim[]> {
  const rows = await uow.query<StoredClaim>(
    `SELECT c.id, c.line_id AS "lineId", c.time_entry_id AS "timeEntryId", c.disbursement_id AS "disbursementId",
       c.wip_value_minor AS "wipValueMinor", c.billed_minor AS "billedMinor", c.adjust_reason AS "adjustReason",
       c.released_at IS NOT NULL AS released,
       e.entry_date AS date, e.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName", e.description,
       e.billed_minutes AS minutes, e.hourly_rate_minor AS "hourlyRateMinor"
     FROM invoice_claims c
     LEFT JOIN time_entries e ON e.practice_id = c.practice_id AND e.id = c.time_entry_id
     LEFT JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
     WHERE c.practice_id = $1 AND c.invoice_id = $2 ORDER BY e.entry_date, c.time_entry_id, c.id`,
    [uow.practiceId, invoiceId],
  );
  return rows.map(toClaim);
}

export const vatOfInvoice = (uow: UnitOfWork, invoiceId: string): Promise<VatRow[]> =>
  uow.query(
    `SELECT tax_code AS "taxCode", rate_bps AS "rateBps", base_minor AS "baseMinor", vat_minor AS "vatMinor" FROM invoice_vat
     WHERE practice_id = $1 AND invoice_id = $2 ORDER BY array_position(ARRAY['standard', 'zero', 'exempt', 'out_of_scope'], tax_code), rate_bps`,
    [uow.practiceId, invoiceId],
  );

/** The lines and claims of an invoice, as its draft has them. */
export async function draftContent(uow: UnitOfWork, row: InvoiceRow): Promise<DraftContent> {
  const lines = await linesOf(uow, row.id);
  const claims = await claimsOfInvoice(uow, row.id);
  return { grouping: row.grouping, discount: row.discount, lineTexts: row.lineTexts, lines, claims };
}
