import { assertAmountMinor, sumMinor } from './amount.js';
import { DomainError } from './errors.js';
import { computeVat, taxRateBps, type TaxCode, type VatRow, type VatSettings, type VatTotals } from './tax.js';

/** A line of the finalised invoice: `amountMinor` is its `taxableMinor`, after all discounts. */
export interface CreditableLine {
  lineId: string;
  taxCode: TaxCode;
  amountMinor: number;
}

/** How much of a line is credited: minor units above 0, in the terms of the invoice (with VAT inside if its prices were). */
export interface LineCredit {
  lineId: string;
  amountMinor: number;
}

export interface CreditNoteTotals extends VatTotals {
  lines: (CreditableLine & { rateBps: number })[];
  /** nothing of the invoice is left to credit afterwards */
  leavesNothing: boolean;
}

type Credits = ReadonlyMap<string, number>;

function addUp(credits: readonly LineCredit[]): Map<string, number> {
  const byLine = new Map<string, number>();
  for (const { lineId, amountMinor } of credits) {
    byLine.set(lineId, sumMinor([byLine.get(lineId) ?? 0, assertAmountMinor(amountMinor)]));
  }
  return byLine;
}

function requestedCredits(credits: readonly LineCredit[], lines: readonly CreditableLine[], before: Credits): Credits {
  const requested = new Map<string, number>();
  credits.forEach(({ lineId, amountMinor }, index) => {
    const pointer = `/lines/${index}/amountMinor`;
    const line = lines.find((candidate) => candidate.lineId === lineId);
    if (!line || requested.has(lineId)) {
      const detail = line ? 'This line is named twice.' : 'This line is not on the invoice.';
      throw new DomainError('invalid_argument', detail, `/lines/${index}/lineId`);
    }
    assertAmountMinor(amountMinor, pointer);
    if (amountMinor <= 0) throw new DomainError('invalid_amount', 'Credit more than zero.', pointer);
    if (amountMinor > line.amountMinor - (before.get(lineId) ?? 0)) {
      throw new DomainError('credit_exceeds_invoice', 'This is more than what is left of the line.', pointer);
    }
    requested.set(lineId, amountMinor);
  });
  return requested;
}

/** All that is left; the first full credit mirrors every line, those of zero as well. */
function fullCredits(lines: readonly CreditableLine[], before: Credits): Credits {
  const left = lines.map((line): [string, number] => [line.lineId, line.amountMinor - (before.get(line.lineId) ?? 0)]);
  return new Map(before.size === 0 ? left : left.filter(([, amountMinor]) => amountMinor > 0));
}

function vatOf(credits: Credits, lines: readonly CreditableLine[], vat: VatSettings): VatTotals {
  const credited = lines.filter((line) => credits.has(line.lineId));
  return computeVat(
    credited.map((line) => ({ taxCode: line.taxCode, amountMinor: credits.get(line.lineId) ?? 0 })),
    vat,
  );
}

function difference(after: readonly VatRow[], before: readonly VatRow[], codes: ReadonlySet<TaxCode>): VatRow[] {
  return after
    .filter((row) => codes.has(row.taxCode))
    .map((row) => {
      const former = before.find((candidate) => candidate.taxCode === row.taxCode);
      return {
        ...row,
        baseMinor: row.baseMinor - (former?.baseMinor ?? 0),
        vatMinor: row.vatMinor - (former?.vatMinor ?? 0),
      };
    });
}

/**
 * Totals of a credit note, stated positive (rule 28). Its VAT is the VAT on all lines credited so far less the VAT
 * credited before, so that partial credits of a whole invoice add up to its VAT, and a full credit mirrors it.
 * @param input.lines all lines of the invoice
 * @param input.creditedBefore what earlier credit notes took, any number of rows per line
 * @param input.credit `{full: true}` for all that is left, or amounts per line
 * @param input.vat the settings frozen with the invoice
 * @throws credit_exceeds_invoice above what is left; invalid_argument for an unknown line or nothing to credit;
 *   invalid_amount for zero or less
 */
export function computeCreditNote(input: {
  lines: readonly CreditableLine[];
  creditedBefore: readonly LineCredit[];
  credit: { full: true } | { lines: readonly LineCredit[] };
  vat: VatSettings;
}): CreditNoteTotals {
  const { lines, vat } = input;
  const before = addUp(input.creditedBefore);
  const now = 'full' in input.credit ? fullCredits(lines, before) : requestedCredits(input.credit.lines, lines, before);
  if (now.size === 0) throw new DomainError('invalid_argument', 'There is nothing to credit.');

  const after = new Map(before);
  for (const [lineId, amountMinor] of now) after.set(lineId, (after.get(lineId) ?? 0) + amountMinor);
  const creditedLines = lines
    .filter((line) => now.has(line.lineId))
    .map((line) => ({ ...line, amountMinor: now.get(line.lineId) ?? 0, rateBps: taxRateBps(line.taxCode, vat) }));
  const totalsAfter = vatOf(after, lines, vat);
  const totalsBefore = vatOf(before, lines, vat);
  const codes = new Set(creditedLines.map((line) => line.taxCode));
  return {
    lines: creditedLines,
    vat: difference(totalsAfter.vat, totalsBefore.vat, codes),
    netMinor: totalsAfter.netMinor - totalsBefore.netMinor,
    vatMinor: totalsAfter.vatMinor - totalsBefore.vatMinor,
    totalMinor: totalsAfter.totalMinor - totalsBefore.totalMinor,
    leavesNothing: lines.every((line) => (after.get(line.lineId) ?? 0) === line.amountMinor),
  };
}

/**
 * Allocations to free when more is credited than is open, newest first (rule 28); the freed money is credit on account.
 * @param input.creditedMinor all credits of the invoice, the new one included
 * @param input.allocations oldest first, minor units > 0
 * @returns what to free of each, newest first; [] when nothing must be freed
 */
export function allocationsToFree(input: {
  totalMinor: number;
  creditedMinor: number;
  allocations: readonly { id: string; amountMinor: number }[];
}): { id: string; amountMinor: number }[] {
  const allocatedMinor = sumMinor(input.allocations.map((allocation) => allocation.amountMinor));
  let excessMinor = allocatedMinor - (assertAmountMinor(input.totalMinor) - assertAmountMinor(input.creditedMinor));
  const freed: { id: string; amountMinor: number }[] = [];
  for (const allocation of [...input.allocations].reverse()) {
    if (excessMinor <= 0) break;
    const amountMinor = Math.min(excessMinor, allocation.amountMinor);
    freed.push({ id: allocation.id, amountMinor });
    excessMinor -= amountMinor;
  }
  return freed;
}
