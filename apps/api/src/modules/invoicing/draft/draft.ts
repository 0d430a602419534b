import type { Discount, DisbursementKind, Grouping, LineKind, TaxCode, VatRow } from '@atlasos/domain';

/** What a line prints of the entry that it bills. Frozen while the entry is on a document. */
export interface ClaimedEntry {
  date: string;
  serviceTypeId: string;
  serviceTypeName: string;
  description: string;
  /** Billed minutes. */
  minutes: number;
  hourlyRateMinor: number;
}

/** A piece of work on this document: what leaves WIP for it, and what is charged. */
export interface Claim {
  id: string;
  lineId: string;
  timeEntryId: string | null;
  disbursementId: string | null;
  wipValueMinor: number;
  billedMinor: number;
  /** Why the two differ. */
  adjustReason: string | null;
  /** A credit note has sent it back to WIP. */
  released: boolean;
  /** Present for time. */
  entry: ClaimedEntry | null;
}

export interface Line {
  id: string;
  position: number;
  kind: LineKind;
  description: string;
  serviceTypeId: string | null;
  date: string | null;
  /** Of time; null for the rest. */
  minutes: number | null;
  quantityMilli: number | null;
  unitPriceMinor: number | null;
  grossMinor: number;
  discount: Discount | null;
  /** After its own discount. */
  amountMinor: number;
  taxCode: TaxCode;
  disbursementId: string | null;
  disbursementKind: DisbursementKind | null;
  groupKey: string | null;
}

/** The part of an invoice that its practitioner shapes; figures follow from it. */
export interface DraftContent {
  grouping: Grouping;
  discount: Discount | null;
  /** Edited texts of grouped time lines, by group key. */
  lineTexts: Record<string, string>;
  /** In the order of the document. */
  lines: Line[];
  claims: Claim[];
}

export interface InvoiceTotals {
  vat: VatRow[];
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
}

export interface ComputedDraft extends DraftContent, InvoiceTotals {}

export const claimsOf = (draft: Pick<DraftContent, 'claims'>, lineId: string): Claim[] =>
  draft.claims.filter((claim) => claim.lineId === lineId);

/** Claims by the line they stand on, in one pass. */
export function claimsByLine(claims: readonly Claim[]): Map<string, Claim[]> {
  const byLine = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byLine.get(claim.lineId);
    if (list) list.push(claim);
    else byLine.set(claim.lineId, [claim]);
  }
  return byLine;
}
