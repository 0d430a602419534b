import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import type { Claim, ComputedDraft, DraftContent, Line } from '../draft/draft.js';
import type { InvoiceRow } from './invoice-row.js';

/** What `before` lacks or has otherwise. Both are plain rows with the same keys in the same order. */
function changedRows<Row extends { id: string }>(
  before: readonly Row[],
  after: readonly Row[],
  text: (row: Row) => string,
): Row[] {
  const known = new Map(before.map((row) => [row.id, text(row)]));
  return after.filter((row) => known.get(row.id) !== text(row));
}

const goneIds = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] => {
  const kept = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
};

const lineRow = (line: Line) => ({
  id: line.id,
  position: line.position,
  kind: line.kind,
  description: line.description,
  service_type_id: line.serviceTypeId,
  line_date: line.date,
  minutes: line.minutes,
  quantity_milli: line.quantityMilli,
  unit_price_minor: line.unitPriceMinor,
  gross_minor: line.grossMinor,
  discount_bps: line.discount?.percentBps ?? null,
  discount_minor: line.discount?.amountMinor ?? null,
  amount_minor: line.amountMinor,
  tax_code: line.taxCode,
  disbursement_id: line.disbursementId,
  disbursement_kind: line.disbursementKind,
  group_key: line.groupKey,
});

const claimRow = (claim: Claim) => ({
  id: claim.id,
  line_id: claim.lineId,
  time_entry_id: claim.timeEntryId,
  disbursement_id: claim.disbursementId,
  wip_value_minor: claim.wipValueMinor,
  billed_minor: claim.billedMinor,
  adjust_reason: claim.adjustReason,
});

const LINE_COLUMNS = `id, position, kind, description, service_type_id, line_date, minutes, quantity_milli, unit_price_minor, gross_minor,
  discount_bps, discount_minor, amount_minor, tax_code, disbursement_id, disbursement_kind, group_key`;

async function saveLines(uow: UnitOfWork, invoiceId: string, lines: Line[]): Promise<void> {
  if (lines.length === 0) return;
  await uow.execute(
    `INSERT INTO invoice_lines (practice_id, invoice_id, ${LINE_COLUMNS})
     SELECT $1, $2, ${LINE_COLUMNS} FROM jsonb_to_recordset($3::jsonb) AS l (id uuid, position integer, kind text, description text,
       service_type_id uuid, line_date date, minutes integer, quantity_milli bigint, unit_price_minor bigint, gross_minor bigint, discount_bps integer,
       discount_minor bigint, amount_minor bigint, tax_code text, disbursement_id uuid, disbursement_kind text, group_key text)
     ON CONFLICT (practice_id, id) DO UPDATE SET position = excluded.position, description = excluded.description,
       service_type_id = excluded.service_type_id, line_date = excluded.line_date, minutes = excluded.minutes,
       quantity_milli = excluded.quantity_milli, unit_price_minor = excluded.unit_price_minor, gross_minor = excluded.gross_minor,
       discount_bps = excluded.discount_bps, discount_minor = excluded.discount_minor, amount_minor = excluded.amount_minor,
       tax_code = excluded.tax_code, group_key = excluded.group_key`,
    [uow.practiceId, invoiceId, JSON.stringify(lines.map(lineRow))],
  );
}

async function saveClaims(uow: UnitOfWork, invoiceId: string, claims: Claim[]): Promise<void> {
  if (claims.length === 0) return;
  try {
    await uow.execute(
      `INSERT INTO invoice_claims (practice_id, invoice_id, id, line_id, time_entry_id, disbursement_id, wip_value_minor, billed_minor, adjust_reason)
       SELECT $1, $2, id, line_id, time_entry_id, disbursement_id, wip_value_minor, billed_minor, adjust_reason
       FROM jsonb_to_recordset($3::jsonb) AS c (id uuid, line_id uuid, time_entry_id uuid, disbursement_id uuid, wip_value_minor bigint,
         billed_minor bigint, adjust_reason text)
       ON CONFLICT (practice_id, id) DO UPDATE SET line_id = excluded.line_id, billed_minor = excluded.billed_minor, adjust_reason = excluded.adjust_reason`,
      [uow.practiceId, invoiceId, JSON.stringify(claims.map(claimRow))],
    );
  } catch (error) {
    if (!violates(error, 'invoice_claims_time_once') && !violates(error, 'invoice_claims_disbursement_once'))
      throw error;
    throw new AppError('already_claimed', 'Some of this work is on another invoice. Load the list again.');
  }
}

async function saveVat(uow: UnitOfWork, invoiceId: string, draft: ComputedDraft): Promise<void> {
  const rows = draft.vat.map((row) => ({
    tax_code: row.taxCode,
    rate_bps: row.rateBps,
    base_minor: row.baseMinor,
    vat_minor: row.vatMinor,
  }));
  await uow.execute(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS v (tax_code text, rate_bps integer, base_minor bigint, vat_minor bigint)
     ), gone AS (
       DELETE FROM invoice_vat v WHERE v.practice_id = $1 AND v.invoice_id = $2
         AND NOT EXISTS (SELECT FROM wanted w WHERE w.tax_code = v.tax_code AND w.rate_bps = v.rate_bps)
     ) INSERT INTO invoice_vat (practice_id, invoice_id, tax_code, rate_bps, base_minor, vat_minor)
       SELECT $1, $2, tax_code, rate_bps, base_minor, vat_minor FROM wanted
     ON CONFLICT (practice_id, invoice_id, tax_code, rate_bps) DO UPDATE SET base_minor = excluded.base_minor, vat_minor = excluded.vat_minor`,
    [uow.practiceId, invoiceId, JSON.stringify(rows)],
  );
}

/** Writes what changed of lines, claims and VAT: the same statements whether one line changed or a thousand. */
export async function saveContent(
  uow: UnitOfWork,
  invoiceId: string,
  before: DraftContent,
  after: ComputedDraft,
): Promise<void> {
  await saveLines(
    uow,
    invoiceId,
    changedRows(before.lines, after.lines, (line) => JSON.stringify(lineRow(line))),
  );
  await saveClaims(
    uow,
    invoiceId,
    changedRows(before.claims, after.claims, (claim) => JSON.stringify(claimRow(claim))),
  );
  const goneClaims = goneIds(before.claims, after.claims);
  const goneLines = goneIds(before.lines, after.lines);
  if (goneClaims.length + goneLines.length > 0) {
    await uow.execute(
      `WITH freed AS (DELETE FROM invoice_claims WHERE practice_id = $1 AND invoice_id = $2 AND id = ANY($3::uuid[]))
       DELETE FROM invoice_lines WHERE practice_id = $1 AND invoice_id = $2 AND id = ANY($4::uuid[])`,
      [uow.practiceId, invoiceId, goneClaims, goneLines],
    );
  }
  await saveVat(uow, invoiceId, after);
}

/** Writes the draft's own row and answers it with its next version. */
export async function saveHeader(uow: UnitOfWork, row: InvoiceRow, draft: ComputedDraft): Promise<InvoiceRow> {
  const next = {
    ...row,
    grouping: draft.grouping,
    discount: draft.discount,
    lineTexts: draft.lineTexts,
    version: row.version + 1,
  };
  const totals = { netMinor: draft.netMinor, vatMinor: draft.vatMinor, totalMinor: draft.totalMinor };
  await uow.execute(
    `UPDATE invoices SET issue_date = $3, due_date = $4, reference = $5, notes = $6, up_to = $7, grouping = $8, discount_bps = $9, discount_minor = $10,
       line_texts = $11, net_minor = $12, vat_minor = $13, total_minor = $14, version = version + 1
     WHERE practice_id = $1 AND id = $2`,
    [
      uow.practiceId,
      row.id,
      row.issueDate,
      row.dueDate,
      row.reference,
      row.notes,
      row.upTo,
      next.grouping,
      next.discount?.percentBps ?? null,
      next.discount?.amountMinor ?? null,
      JSON.stringify(next.lineTexts),
      totals.netMinor,
      totals.vatMinor,
      totals.totalMinor,
    ],
  );
  return { ...next, ...totals };
}
