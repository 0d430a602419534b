import type { DocumentTotals } from '@atlasos/domain';
import type { QuoteDecision } from '../persistence/quote-decision.js';
import type { StoredLine } from '../persistence/quote-lines.js';
import type { ListedQuote } from '../queries/list-quotes.query.js';
import type { QuoteView } from '../queries/quote-view.query.js';
import type { ListedQuoteResponse, QuoteLineResponse, QuoteResponse } from './quote-responses.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

const presentLine = ({ quantityMilli, ...line }: StoredLine): QuoteLineResponse => ({
  id: line.id,
  position: line.position,
  kind: line.kind,
  description: line.description,
  serviceTypeId: line.serviceTypeId,
  estimatedMinutes: line.estimatedMinutes,
  hourlyRateMinor: line.hourlyRateMinor,
  quantity: quantityMilli === null ? null : quantityMilli / 1000,
  unitPriceMinor: line.unitPriceMinor,
  amountMinor: line.amountMinor,
  taxCode: line.taxCode,
  disbursementKind: line.disbursementKind,
  optional: line.optional,
});

export const presentListedQuote = (quote: ListedQuote): ListedQuoteResponse => ({
  id: quote.id,
  version: quote.version,
  clientId: quote.clientId,
  clientName: quote.terms?.recipient.name ?? quote.clientName,
  number: quote.number,
  status: quote.status,
  revision: quote.revision,
  issueDate: quote.issueDate,
  validUntil: quote.validUntil,
  currency: quote.currency,
  netMinor: quote.netMinor,
  vatMinor: quote.vatMinor,
  totalMinor: quote.totalMinor,
  fullTotalMinor: quote.fullTotalMinor,
  engagementId: quote.engagementId,
  sentAt: instant(quote.sentAt),
  publishedAt: instant(quote.publishedAt),
  viewedAt: instant(quote.viewedAt),
  decidedAt: instant(quote.decidedAt),
  createdAt: quote.createdAt.toISOString(),
});

const sums = ({ netMinor, vatMinor, totalMinor, agentMinor, vat }: DocumentTotals) => ({
  netMinor,
  vatMinor,
  totalMinor,
  agentMinor,
  vat,
});

const presentAcceptance = (decision: QuoteDecision) => ({
  name: decision.name,
  at: decision.at.toISOString(),
  address: decision.address,
  contactId: decision.contactId,
  onClientsWord: decision.onClientsWord,
  optionalLineIds: decision.optionalLineIds,
  netMinor: decision.netMinor,
  vatMinor: decision.vatMinor,
  totalMinor: decision.totalMinor,
  pdfSha256: decision.pdfSha256 ?? '',
});

const presentRefusal = ({ name, at, onClientsWord, reason }: QuoteDecision) => ({
  name,
  at: at.toISOString(),
  onClientsWord,
  reason,
});

export function presentQuote(view: QuoteView): QuoteResponse {
  const { row, decision, base, full, facts } = view;
  return {
    ...presentListedQuote({
      ...row,
      ...facts,
      sentAt: row.sentAt,
      status: view.status,
      decidedAt: decision?.at ?? null,
    }),
    // Of a draft as the settings of today make it.
    netMinor: base.netMinor,
    vatMinor: base.vatMinor,
    totalMinor: base.totalMinor,
    fullTotalMinor: full.totalMinor,
    revisesId: row.revisesId,
    revisedById: row.revisedById,
    paymentTermsDays: row.paymentTermsDays,
    notes: row.notes,
    conditions: row.conditions,
    vatRegistered: view.vatRegistered,
    pricesIncludeVat: view.pricesIncludeVat,
    lines: view.lines.map(presentLine),
    vat: base.vat,
    agentMinor: base.agentMinor,
    withOptions: sums(full),
    acceptance: decision?.kind === 'accepted' ? presentAcceptance(decision) : null,
    refusal: decision?.kind === 'declined' ? presentRefusal(decision) : null,
  };
}
