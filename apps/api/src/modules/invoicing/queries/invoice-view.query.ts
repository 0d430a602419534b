import type { DocumentTotals } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import { balancesOf, type InvoiceBalance } from '../../ledger/index.js';
import { computeDraft } from '../draft/compute-draft.js';
import type { DraftContent } from '../draft/draft.js';
import { draftContent, vatOfInvoice } from '../persistence/invoice-content.js';
import { datesOf, invoiceRow, type InvoiceRow } from '../persistence/invoice-row.js';
import { termsDaysOf } from '../persistence/terms-days.js';
import { totalsOf } from '../print/invoice-document.js';
import { creditedLines } from './credited-lines.query.js';
import { creditNotesOf, type CreditNoteSummary } from './credit-notes-of.query.js';

/** All that is said of one invoice. */
export interface InvoiceView {
  row: InvoiceRow;
  issueDate: string;
  dueDate: string;
  vatRegistered: boolean;
  pricesIncludeVat: boolean;
  content: DraftContent;
  totals: DocumentTotals;
  balance: InvoiceBalance;
  facts: DocumentFacts;
  /** By line. */
  credited: ReadonlyMap<string, number>;
  creditNotes: CreditNoteSummary[];
  today: string;
}

const OF_DRAFT: InvoiceBalance = {
  status: 'draft',
  creditedMinor: 0,
  paidMinor: 0,
  writtenOffMinor: 0,
  balanceMinor: 0,
};

/** A draft as its settings of today make it. */
export function draftView(uow: UnitOfWork, row: InvoiceRow, content: DraftContent): InvoiceView {
  const { vatRegistered, pricesIncludeVat } = uow.practice;
  return {
    row,
    ...datesOf(row, uow.today),
    vatRegistered,
    pricesIncludeVat,
    content,
    totals: totalsOf(content, { vat: uow.practice }),
    balance: OF_DRAFT,
    facts: NO_FACTS,
    credited: new Map(),
    creditNotes: [],
    today: uow.today,
  };
}

/** A draft that was just changed: which payment days hold depends on what is on it now. */
export const changedView = async (uow: UnitOfWork, row: InvoiceRow, content: DraftContent): Promise<InvoiceView> =>
  draftView(uow, { ...row, termsDays: await termsDaysOf(uow, row) }, content);

/** Throws `not_found`. */
export async function invoiceView(uow: UnitOfWork, invoiceId: string): Promise<InvoiceView> {
  const row = await invoiceRow(uow, invoiceId, { lock: false });
  const content = await draftContent(uow, row);
  if (row.terms === null) return draftView(uow, row, computeDraft(content, uow.practice));
  const { vatRegistered, pricesIncludeVat } = row.terms.vat;
  const { netMinor, vatMinor, totalMinor } = row;
  const balances = await balancesOf(uow, [row.id]);
  const facts = await documentFacts(uow, 'invoice', [row.id]);
  return {
    row,
    ...datesOf(row, uow.today),
    vatRegistered,
    pricesIncludeVat,
    content,
    totals: { ...totalsOf(content, row.terms), vat: await vatOfInvoice(uow, row.id), netMinor, vatMinor, totalMinor },
    balance: balances.get(row.id) ?? OF_DRAFT,
    facts: facts.get(row.id) ?? NO_FACTS,
    credited: new Map((await creditedLines(uow, row.id)).map(({ lineId, amountMinor }) => [lineId, amountMinor])),
    creditNotes: await creditNotesOf(uow, row.id),
    today: uow.today,
  };
}
