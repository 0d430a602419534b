import type { TaxCode, VatRow } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { encodeCursor, idCursor, toPage, type Page, type PageQuery } from '../../../platform/http/paging.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';

interface Row {
  id: string;
  number: string;
  clientId: string;
  clientName: string;
  invoiceId: string;
  invoiceNumber: string;
  issueDate: string;
  reason: string;
  currency: string;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  releasedTime: boolean;
  createdAt: Date;
}

export type ListedCreditNote = Row & DocumentFacts;

export interface CreditNoteView extends ListedCreditNote {
  lines: {
    id: string;
    invoiceLineId: string;
    position: number;
    description: string;
    amountMinor: number;
    taxCode: TaxCode;
  }[];
  vat: VatRow[];
}

export interface CreditNoteFilter {
  clientId?: string;
  invoiceId?: string;
  from?: string;
  to?: string;
}

const SELECT = `
  SELECT n.id, n.number, n.client_id AS "clientId", c.name AS "clientName", n.invoice_id AS "invoiceId", i.number AS "invoiceNumber",
    n.issue_date AS "issueDate", n.reason, n.currency, n.net_minor AS "netMinor", n.vat_minor AS "vatMinor", n.total_minor AS "totalMinor",
    n.released_time AS "releasedTime", n.created_at AS "createdAt"
  FROM credit_notes n JOIN clients c ON c.practice_id = n.practice_id AND c.id = n.client_id
  JOIN invoices i ON i.practice_id = n.practice_id AND i.id = n.invoice_id WHERE n.practice_id = $1`;

/** Newest first. */
export async function listCreditNotes(
  uow: UnitOfWork,
  filter: CreditNoteFilter,
  page: PageQuery,
): Promise<Page<ListedCreditNote>> {
  const rows = await uow.query<Row>(
    `${SELECT} AND ($2::uuid IS NULL OR n.client_id = $2) AND ($3::uuid IS NULL OR n.invoice_id = $3)
       AND ($4::date IS NULL OR n.issue_date >= $4) AND ($5::date IS NULL OR n.issue_date <= $5) AND ($6::uuid IS NULL OR n.id < $6)
     ORDER BY n.id DESC LIMIT $7`,
    [
      uow.practiceId,
      filter.clientId ?? null,
      filter.invoiceId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      idCursor(page.cursor),
      page.limit + 1,
    ],
  );
  const facts = await documentFacts(
    uow,
    'credit_note',
    rows.map(({ id }) => id),
  );
  return toPage(
    rows,
    page.limit,
    (row) => ({ ...row, ...(facts.get(row.id) ?? NO_FACTS) }),
    ({ id }) => encodeCursor([id]),
  );
}

/** Throws `not_found`. */
export async function creditNoteView(uow: UnitOfWork, id: string): Promise<CreditNoteView> {
  const row = await uow.first<Row>(`${SELECT} AND n.id = $2`, [uow.practiceId, id]);
  if (!row) throw notFound();
  const lines = await uow.query<CreditNoteView['lines'][number]>(
    `SELECT id, invoice_line_id AS "invoiceLineId", position, description, amount_minor AS "amountMinor", tax_code AS "taxCode"
     FROM credit_note_lines WHERE practice_id = $1 AND credit_note_id = $2 ORDER BY position`,
    [uow.practiceId, id],
  );
  const vat = await uow.query<VatRow & { [column: string]: unknown }>(
    `SELECT tax_code AS "taxCode", rate_bps AS "rateBps", base_minor AS "baseMinor", vat_minor AS "vatMinor" FROM credit_note_vat
     WHERE practice_id = $1 AND credit_note_id = $2 ORDER BY array_position(ARRAY['standard', 'zero', 'exempt', 'out_of_scope'], tax_code), rate_bps`,
    [uow.practiceId, id],
  );
  const facts = await documentFacts(uow, 'credit_note', [id]);
  return { ...row, ...(facts.get(id) ?? NO_FACTS), lines, vat };
}
