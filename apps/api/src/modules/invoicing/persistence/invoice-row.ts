import { dueDate as addTerms, type Discount, type Grouping } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { FrozenTerms } from '../print/frozen-terms.js';
import { agreedDays } from './terms-days.js';

/** An invoice without its lines. */
export interface InvoiceRow {
  id: string;
  clientId: string;
  clientName: string;
  number: string | null;
  /** As set by hand; null on a draft that takes the day of finalising. */
  issueDate: string | null;
  dueDate: string | null;
  termsDays: number;
  reference: string;
  notes: string;
  upTo: string;
  grouping: Grouping;
  discount: Discount | null;
  lineTexts: Record<string, string>;
  currency: string;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  terms: FrozenTerms | null;
  /** Of an opening balance: what another program issued. */
  openingTotalMinor: number | null;
  openingVatMinor: number | null;
  finalisedAt: Date | null;
  version: number;
  createdAt: Date;
}

interface StoredInvoice extends Omit<InvoiceRow, 'discount'> {
  discountBps: number | null;
  discountMinor: number | null;
}

/** Columns of `invoices i JOIN clients c`; `$1` is the practice. */
export const INVOICE_COLUMNS = `
  i.id, i.client_id AS "clientId", c.name AS "clientName", i.number, i.issue_date AS "issueDate", i.due_date AS "dueDate",
  i.reference, i.notes, i.up_to AS "upTo", i.grouping, i.discount_bps AS "discountBps", i.discount_minor AS "discountMinor",
  i.line_texts AS "lineTexts", i.currency, i.net_minor AS "netMinor", i.vat_minor AS "vatMinor", i.total_minor AS "totalMinor",
  i.opening_total_minor AS "openingTotalMinor", i.opening_vat_minor AS "openingVatMinor", i.terms, i.finalised_at AS "finalisedAt", i.version, i.created_at AS "createdAt",
  coalesce(CASE WHEN i.finalised_at IS NULL AND i.due_date IS NULL THEN ${agreedDays('i.id')} END, c.payment_terms_days, (SELECT p.payment_terms_days FROM practices p WHERE p.practice_id = $1)) AS "termsDays"`;

/**
 * Reads an invoice. `lock` keeps everybody else from changing it until the transaction ends; with `for: 'crediting'` others may still
 * refer to it, or a payment that waits for the account and a credit note would wait for each other. Throws `not_found`.
 */
export async function invoiceRow(
  uow: UnitOfWork,
  id: string,
  options: { lock: boolean; for?: 'crediting' },
): Promise<InvoiceRow> {
  const row = await uow.first<StoredInvoice>(
    `SELECT ${INVOICE_COLUMNS} FROM invoices i JOIN clients c ON c.practice_id = i.practice_id AND c.id = i.client_id
     WHERE i.practice_id = $1 AND i.id = $2 ${options.lock ? `FOR ${options.for === 'crediting' ? 'NO KEY ' : ''}UPDATE OF i` : ''}`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return fromStored(row);
}

export function fromStored({ discountBps, discountMinor, ...row }: StoredInvoice): InvoiceRow {
  return {
    ...row,
    discount:
      discountBps !== null
        ? { percentBps: discountBps }
        : discountMinor !== null
          ? { amountMinor: discountMinor }
          : null,
  };
}

/** The dates it bears: on a draft, those that finalising today would give it (DOMAIN rule 26). */
export function datesOf(
  row: Pick<InvoiceRow, 'issueDate' | 'dueDate' | 'termsDays'>,
  today: string,
): { issueDate: string; dueDate: string } {
  const issueDate = row.issueDate ?? today;
  const dueDate = row.dueDate ?? addTerms(issueDate, row.termsDays);
  return { issueDate, dueDate: dueDate < issueDate ? issueDate : dueDate };
}
