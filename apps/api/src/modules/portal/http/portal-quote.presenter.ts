import type { Answer, OfferedLine, PortalQuote } from '../queries/portal-quote.query.js';
import type { PortalQuoteLineResponse, PortalQuoteResponse } from './portal-quotes.dto.js';

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

const presentLine = ({ quantityMilli, ...line }: OfferedLine): PortalQuoteLineResponse => ({
  id: line.id,
  kind: line.kind,
  description: line.description,
  estimatedMinutes: line.estimatedMinutes,
  hourlyRateMinor: line.hourlyRateMinor,
  quantity: quantityMilli === null ? null : quantityMilli / 1000,
  unitPriceMinor: line.unitPriceMinor,
  amountMinor: line.amountMinor,
  taxCode: line.taxCode,
  disbursementKind: line.disbursementKind,
  optional: line.optional,
});

const acceptanceOf = ({ name, at, optionalLineIds, netMinor, vatMinor, totalMinor, pdfSha256 }: Answer) => ({
  name,
  at: at.toISOString(),
  optionalLineIds,
  netMinor,
  vatMinor,
  totalMinor,
  pdfSha256: pdfSha256 ?? '',
});

/** What is told of the offer itself: nothing once it was replaced. */
function offerOf({ offer }: PortalQuote) {
  const answer = offer?.answer;
  const accepted = answer?.kind === 'accepted' ? acceptanceOf(answer) : null;
  const totals = offer?.print.totals;
  const baseMinor = totals?.totalMinor ?? null;
  return {
    title: firstLine(offer?.lines[0]?.description ?? ''),
    totalMinor: accepted?.totalMinor ?? baseMinor,
    fullTotalMinor: accepted?.totalMinor ?? offer?.print.withOptionsMinor ?? baseMinor,
    decidedAt: answer?.at.toISOString() ?? null,
    lines: (offer?.lines ?? []).map(presentLine),
    vat: totals?.vat ?? [],
    netMinor: totals?.netMinor ?? null,
    vatMinor: totals?.vatMinor ?? null,
    notes: offer?.print.notes ?? '',
    conditions: offer?.print.legalRemarks ?? [],
    acceptance: accepted,
    refusal: answer?.kind === 'declined' ? { name: answer.name, at: answer.at.toISOString() } : null,
  };
}

export function presentPortalQuote(quote: PortalQuote): PortalQuoteResponse {
  const { head, status, today, mark, offer } = quote;
  const { email = null, phone = null } = offer?.print.supplier ?? {};
  return {
    id: head.id,
    number: head.number,
    status,
    issueDate: head.issueDate,
    validUntil: head.validUntil,
    currency: head.currency,
    practice: { name: head.practiceName, email, phone, ...mark },
    clientName: head.clientName,
    locale: head.locale,
    today,
    replacedById: head.replacedById,
    vatRegistered: head.vat.vatRegistered,
    vatRateBps: head.vat.vatRateBps,
    pricesIncludeVat: head.vat.vatRegistered && head.vat.pricesIncludeVat,
    ...offerOf(quote),
  };
}
