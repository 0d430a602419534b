import { invoiceStatus, isOverdue, type InvoiceStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { encodeCursor, toPage, type Page, type PageQuery } from '../../../platform/http/paging.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import { datesOf } from '../persistence/invoice-row.js';
import { agreedDays } from '../persistence/terms-days.js';
import { FILTERED_INVOICES, invoiceFilter, type InvoiceFilter } from './invoice-filter.js';
import { idCursor } from '../../../platform/http/id-cursor.js';

interface Row {
  id: string;
  version: number;
  clientId: string;
  clientName: string;
  number: string | null;
  issueDate: string | null;
  dueDate: string | null;
  termsDays: number;
  reference: string;
  currency: string;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  opening: boolean;
  finalisedAt: Date | null;
  createdAt: Date;
  creditedMinor: number;
  allocatedMinor: number;
  writtenOffMinor: number;
}

export interface ListedInvoice
  extends Omit<Row, 'issueDate' | 'dueDate' | 'allocatedMinor' | 'termsDays'>, DocumentFacts {
  issueDate: string;
  dueDate: string;
  paidMinor: number;
  balanceMinor: number;
  status: InvoiceStatus;
  overdue: boolean;
}

function listed(row: Row, facts: DocumentFacts, today: string): ListedInvoice {
  const { allocatedMinor, termsDays, ...rest } = row;
  const dates = datesOf(row, today);
  const { status, balanceMinor } = invoiceStatus({
    finalised: row.finalisedAt !== null,
    totalMinor: row.totalMinor,
    creditedMinor: row.creditedMinor,
    allocatedMinor,
  });
  const overdue = row.finalisedAt !== null && isOverdue({ balanceMinor, dueDate: dates.dueDate }, today);
  return {
    ...rest,
    ...dates,
    ...facts,
    paidMinor: allocatedMinor - row.writtenOffMinor,
    balanceMinor,
    status,
    overdue,
  };
}

/** Newest first. */
export async function listInvoices(
  uow: UnitOfWork,
  filter: InvoiceFilter,
  page: PageQuery,
): Promise<Page<ListedInvoice>> {
  const { where, params } = invoiceFilter(uow, filter);
  const rows = await uow.query<Row>(
    `SELECT i.id, i.version, i.client_id AS "clientId", c.name AS "clientName", i.number, i.issue_date AS "issueDate", i.due_date AS "dueDate",
       coalesce(CASE WHEN i.finalised_at IS NULL AND i.due_date IS NULL THEN ${agreedDays('i.id')} END, c.payment_terms_days, $${params.length + 1}::int) AS "termsDays", i.reference, i.currency, i.net_minor AS "netMinor", i.vat_minor AS "vatMinor",
       i.total_minor AS "totalMinor", i.opening_total_minor IS NOT NULL AS opening, i.finalised_at AS "finalisedAt", i.created_at AS "createdAt",
       coalesce(l.credited_minor, 0)::bigint AS "creditedMinor", coalesce(l.allocated_minor, 0)::bigint AS "allocatedMinor",
       coalesce(l.written_off_minor, 0)::bigint AS "writtenOffMinor"
     FROM ${FILTERED_INVOICES} WHERE ${where} AND ($${params.length + 2}::uuid IS NULL OR i.id < $${params.length + 2}::uuid)
     ORDER BY i.id DESC LIMIT $${params.length + 3}`,
    [...params, uow.practice.paymentTermsDays, idCursor(page.cursor), page.limit + 1],
  );
  const facts = await documentFacts(
    uow,
    'invoice',
    rows.flatMap(({ id, finalisedAt }) => (finalisedAt === null ? [] : [id])),
  );
  return toPage(
    rows,
    page.limit,
    (row) => listed(row, facts.get(row.id) ?? NO_FACTS, uow.today),
    ({ id }) => encodeCursor([id]),
  );
}
