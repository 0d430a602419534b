import { documentHeading, isOverdue } from '@atlasos/domain';
import { claimsByLine, type Claim, type Line } from '../draft/draft.js';
import type { InvoiceView } from '../queries/invoice-view.query.js';
import type { ListedInvoice } from '../queries/list-invoices.query.js';
import type {
  BilledWorkResponse,
  ChangedLineResponse,
  InvoiceLineResponse,
  InvoiceResponse,
  ListedInvoiceResponse,
} from './invoice-responses.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function presentLine(
  line: Line,
  claims: readonly Claim[],
  creditedMinor: number,
  creditableMinor: number,
): InvoiceLineResponse {
  return {
    id: line.id,
    position: line.position,
    kind: line.kind,
    description: line.description,
    serviceTypeId: line.serviceTypeId,
    date: line.date,
    quantity: line.quantityMilli === null ? null : line.quantityMilli / 1000,
    minutes: line.minutes,
    unitPriceMinor: line.unitPriceMinor,
    grossMinor: line.grossMinor,
    discount: line.discount,
    amountMinor: line.amountMinor,
    taxCode: line.taxCode,
    timeEntryIds: claims.flatMap(({ timeEntryId }) => timeEntryId ?? []),
    disbursementId: line.disbursementId,
    disbursementKind: line.disbursementKind,
    creditedMinor,
    creditableMinor,
  };
}

const presentWork = ({
  lineId,
  timeEntryId,
  disbursementId,
  wipValueMinor,
  billedMinor,
  adjustReason,
  released,
}: Claim): BilledWorkResponse => ({
  lineId,
  timeEntryId,
  disbursementId,
  wipValueMinor,
  billedMinor,
  adjustReason,
  released,
});

function presentLines({ row, content, totals, credited }: InvoiceView): InvoiceLineResponse[] {
  const byLine = claimsByLine(content.claims);
  return content.lines.map((line, index) => {
    const creditedMinor = credited.get(line.id) ?? 0;
    const creditableMinor = row.finalisedAt === null ? 0 : (totals.lines[index]?.taxableMinor ?? 0) - creditedMinor;
    return presentLine(line, byLine.get(line.id) ?? [], creditedMinor, creditableMinor);
  });
}

export function presentInvoice(view: InvoiceView): InvoiceResponse {
  const { row, content, totals, balance, facts } = view;
  return {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    clientName: row.terms?.recipient.name ?? row.clientName,
    number: row.number,
    status: balance.status,
    overdue:
      row.finalisedAt !== null && isOverdue({ balanceMinor: balance.balanceMinor, dueDate: view.dueDate }, view.today),
    issueDate: view.issueDate,
    dueDate: view.dueDate,
    issueDateSet: row.issueDate !== null,
    dueDateSet: row.dueDate !== null,
    reference: row.reference,
    notes: row.notes,
    upTo: row.upTo,
    grouping: content.grouping,
    discount: content.discount,
    currency: row.currency,
    vatRegistered: view.vatRegistered,
    pricesIncludeVat: view.pricesIncludeVat,
    heading: row.terms?.heading ?? documentHeading('invoice', view.vatRegistered),
    lines: presentLines(view),
    work: content.claims.map(presentWork),
    subtotalMinor: totals.subtotalMinor,
    discountMinor: totals.discountMinor,
    agentMinor: totals.agentMinor,
    vat: totals.vat,
    netMinor: totals.netMinor,
    vatMinor: totals.vatMinor,
    totalMinor: totals.totalMinor,
    creditedMinor: balance.creditedMinor,
    paidMinor: balance.paidMinor,
    writtenOffMinor: balance.writtenOffMinor,
    balanceMinor: balance.balanceMinor,
    opening:
      row.openingTotalMinor === null ? null : { totalMinor: row.openingTotalMinor, vatMinor: row.openingVatMinor },
    creditNotes: view.creditNotes,
    finalisedAt: instant(row.finalisedAt),
    publishedAt: instant(facts.publishedAt),
    sentAt: instant(facts.sentAt),
    viewedAt: instant(facts.viewedAt),
    createdAt: row.createdAt.toISOString(),
  };
}

/** The line first, as the thing that was asked for. */
export function presentChangedLine(view: InvoiceView, lineId: string): ChangedLineResponse {
  const invoice = presentInvoice(view);
  const line = invoice.lines.find(({ id }) => id === lineId)!;
  return { ...line, version: invoice.version, invoice };
}

export const presentListed = (invoice: ListedInvoice): ListedInvoiceResponse => ({
  id: invoice.id,
  version: invoice.version,
  clientId: invoice.clientId,
  clientName: invoice.clientName,
  number: invoice.number,
  status: invoice.status,
  overdue: invoice.overdue,
  issueDate: invoice.issueDate,
  dueDate: invoice.dueDate,
  reference: invoice.reference,
  currency: invoice.currency,
  opening: invoice.opening,
  netMinor: invoice.netMinor,
  vatMinor: invoice.vatMinor,
  totalMinor: invoice.totalMinor,
  creditedMinor: invoice.creditedMinor,
  paidMinor: invoice.paidMinor,
  writtenOffMinor: invoice.writtenOffMinor,
  balanceMinor: invoice.balanceMinor,
  finalisedAt: instant(invoice.finalisedAt),
  publishedAt: instant(invoice.publishedAt),
  sentAt: instant(invoice.sentAt),
  viewedAt: instant(invoice.viewedAt),
  createdAt: invoice.createdAt.toISOString(),
});
