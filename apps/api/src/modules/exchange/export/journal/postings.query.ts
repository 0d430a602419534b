import { TAX_CODES, type BilledAccount, type BilledLine, type VatRow } from '@atlasos/domain';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../../platform/http/date-id-cursor.js';
import { toPage, type Page } from '../../../../platform/http/paging.js';

export interface Period {
  from: string;
  to: string;
}

export type PostingKind = 'invoice' | 'credit_note' | 'payment' | 'refund' | 'reversal' | 'write_off' | 'opening';

/** One posting of the ledger, with what it stands for. */
export interface Posting extends Record<string, unknown> {
  id: string;
  kind: PostingKind;
  date: string;
  /** What it adds to what the client owes. */
  amountMinor: number;
  clientName: string;
  clientReference: string;
  invoiceId: string | null;
  creditNoteId: string | null;
  netMinor: number | null;
  number: string | null;
  method: 'eft' | 'cash' | 'card' | 'other' | null;
  reference: string;
  reason: string;
}

/** What the ledger says of a period, oldest first. An allocation moves nothing on a client's account and is none. */
export async function postingsOf(
  uow: UnitOfWork,
  { from, to }: Period,
  page: { limit: number; cursor?: string },
): Promise<Page<Posting>> {
  const after = decodeDateId(page.cursor);
  const rows = await uow.query<Posting>(
    `SELECT p.id, p.kind, p.posted_on AS date, p.amount_minor AS "amountMinor", c.name AS "clientName", c.reference AS "clientReference",
       p.invoice_id AS "invoiceId", p.credit_note_id AS "creditNoteId", coalesce(n.net_minor, i.net_minor) AS "netMinor",
       coalesce(n.number, i.number, o.number) AS number, coalesce(y.method, f.method) AS method,
       coalesce(y.reference, f.reference, '') AS reference, coalesce(v.reason, f.reason, z.reason, w.reason, n.reason, '') AS reason
     FROM ledger_postings p JOIN clients c ON c.practice_id = p.practice_id AND c.id = p.client_id
     LEFT JOIN invoices i ON i.practice_id = p.practice_id AND i.id = p.invoice_id
     LEFT JOIN credit_notes n ON n.practice_id = p.practice_id AND n.id = p.credit_note_id
     LEFT JOIN payments y ON y.practice_id = p.practice_id AND y.id = p.payment_id
     LEFT JOIN payment_reversals v ON p.kind = 'reversal' AND v.practice_id = p.practice_id AND v.payment_id = p.payment_id
     LEFT JOIN refunds f ON f.practice_id = p.practice_id AND f.id = p.refund_id
     LEFT JOIN balance_write_offs w ON w.practice_id = p.practice_id AND w.id = p.write_off_id
     LEFT JOIN balance_write_off_reversals z ON p.kind = 'write_off' AND p.amount_minor > 0 AND p.credit_note_id IS NULL
       AND z.practice_id = p.practice_id AND z.write_off_id = p.write_off_id
     LEFT JOIN invoices o ON o.practice_id = w.practice_id AND o.id = w.invoice_id
     WHERE p.practice_id = $1 AND p.kind <> 'allocation' AND p.posted_on BETWEEN $2 AND $3
       AND ($4::date IS NULL OR (p.posted_on, p.id) > ($4::date, $5::uuid))
     ORDER BY p.posted_on, p.id LIMIT $6`,
    [uow.practiceId, from, to, after?.date ?? null, after?.id ?? null, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => row, encodeDateId);
}

export interface Billed {
  lines: BilledLine[];
  vat: VatRow[];
}

interface LineRow extends BilledLine, Record<string, unknown> {
  documentId: string;
  account: BilledAccount;
}

const ACCOUNT = `CASE WHEN l.kind <> 'disbursement' THEN 'fees' WHEN l.disbursement_kind = 'agent' THEN 'disbursements' ELSE 'recoveries' END`;

/** What these invoices and credit notes bill, summed by account and tax code, and their VAT. */
export async function billedBy(uow: UnitOfWork, documentIds: string[]): Promise<Map<string, Billed>> {
  const params = [uow.practiceId, documentIds];
  const lines = await uow.query<LineRow>(
    `SELECT l.invoice_id AS "documentId", ${ACCOUNT} AS account, l.tax_code AS "taxCode", sum(l.amount_minor)::bigint AS "amountMinor"
     FROM invoice_lines l WHERE l.practice_id = $1 AND l.invoice_id = ANY($2::uuid[]) GROUP BY 1, 2, 3
     UNION ALL
     SELECT n.credit_note_id, ${ACCOUNT}, n.tax_code, sum(n.amount_minor)::bigint FROM credit_note_lines n
     JOIN invoice_lines l ON l.practice_id = n.practice_id AND l.id = n.invoice_line_id
     WHERE n.practice_id = $1 AND n.credit_note_id = ANY($2::uuid[]) GROUP BY 1, 2, 3`,
    params,
  );
  const vat = await uow.query<VatRow & { documentId: string; [column: string]: unknown }>(
    `SELECT document_id AS "documentId", tax_code AS "taxCode", rate_bps AS "rateBps", base_minor AS "baseMinor", vat_minor AS "vatMinor"
     FROM (
       SELECT invoice_id AS document_id, tax_code, rate_bps, base_minor, vat_minor FROM invoice_vat
       WHERE practice_id = $1 AND invoice_id = ANY($2::uuid[])
       UNION ALL
       SELECT credit_note_id, tax_code, rate_bps, base_minor, vat_minor FROM credit_note_vat
       WHERE practice_id = $1 AND credit_note_id = ANY($2::uuid[])) v
     ORDER BY array_position($3::text[], tax_code), rate_bps`,
    [...params, TAX_CODES],
  );
  const billed = new Map<string, Billed>(documentIds.map((id) => [id, { lines: [], vat: [] }]));
  for (const line of lines) billed.get(line.documentId)!.lines.push(line);
  for (const row of vat) billed.get(row.documentId)!.vat.push(row);
  return billed;
}
