import { computeQuoteTotals, type DocumentTotals, type QuoteStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import { decisionOf, type QuoteDecision } from '../persistence/quote-decision.js';
import { linesOf, ruleLine, type StoredLine } from '../persistence/quote-lines.js';
import { quoteRow, statusOf, type QuoteRow } from '../persistence/quote-row.js';

/** All that is said of one quote. */
export interface QuoteView {
  row: QuoteRow;
  status: QuoteStatus;
  lines: StoredLine[];
  vatRegistered: boolean;
  pricesIncludeVat: boolean;
  base: DocumentTotals;
  full: DocumentTotals;
  decision: QuoteDecision | undefined;
  facts: DocumentFacts;
}

/** Throws `not_found`. */
export async function quoteView(uow: UnitOfWork, id: string): Promise<QuoteView> {
  const row = await quoteRow(uow, id, { lock: false });
  const lines = await linesOf(uow, id);
  const vat = row.terms?.vat ?? uow.practice;
  const rules = lines.map(ruleLine);
  const wasSent = row.sentAt !== null;
  return {
    row,
    status: statusOf(row, uow.today),
    lines,
    vatRegistered: vat.vatRegistered,
    pricesIncludeVat: vat.pricesIncludeVat,
    base: computeQuoteTotals({ lines: rules, vat }, 'none'),
    full: computeQuoteTotals({ lines: rules, vat }, 'all'),
    decision: wasSent ? await decisionOf(uow, id) : undefined,
    facts: wasSent ? ((await documentFacts(uow, 'quote', [id])).get(id) ?? NO_FACTS) : NO_FACTS,
  };
}
