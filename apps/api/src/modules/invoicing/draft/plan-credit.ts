import {
  computeCreditNote,
  type CreditNoteTotals,
  type DocumentTotals,
  type LineCredit,
  type VatSettings,
} from '@atlasos/domain';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Claim, Line } from './draft.js';

export interface CreditRequest {
  /** All that is left. */
  full?: boolean;
  /** Parts, in the terms of the invoice: with VAT inside if its prices were. */
  lines?: readonly LineCredit[];
  /** Send the work of the credited lines back to WIP, to be billed again (DOMAIN rule 23). */
  releaseTime?: boolean;
}

interface CreditedInvoice {
  lines: readonly Line[];
  /** Those no credit note has released yet. */
  claims: readonly Claim[];
  totals: DocumentTotals;
  creditedBefore: readonly LineCredit[];
  vat: VatSettings;
}

export interface CreditPlan extends CreditNoteTotals {
  /** Work that goes back to WIP. */
  released: Claim[];
  /** Lines of which nothing is left. */
  creditedInWhole: string[];
}

const refuse = (pointer: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer, detail }] });

/** Work goes back whole or not at all: each named line must be credited to its end. */
function releasedBy(request: CreditRequest, invoice: CreditedInvoice, credited: ReadonlyMap<string, number>): Claim[] {
  if (!request.releaseTime) return [];
  if (request.full) return [...invoice.claims];
  const named = new Set((request.lines ?? []).map(({ lineId }) => lineId));
  invoice.lines.forEach((line, index) => {
    if (!named.has(line.id) || credited.get(line.id) === invoice.totals.lines[index]!.taxableMinor) return;
    if (invoice.claims.some(({ lineId }) => lineId === line.id)) {
      throw refuse(
        '/releaseTime',
        'Only lines that are credited in whole can give their time back. Credit the rest of them too, or leave the time billed.',
      );
    }
  });
  return invoice.claims.filter(({ lineId }) => named.has(lineId));
}

/** What a credit note comes to and which work it frees. Throws `credit_exceeds_invoice`, `invalid_request`, `not_found`. */
export function planCredit(request: CreditRequest, invoice: CreditedInvoice): CreditPlan {
  if ((request.full === true) === (request.lines !== undefined))
    throw refuse('/full', 'Say either full: true, or which lines and how much of each.');
  const creditable = invoice.lines.map((line, index) => {
    const { taxableMinor, taxCode } = invoice.totals.lines[index]!;
    return { lineId: line.id, taxCode, amountMinor: taxableMinor };
  });
  const strange = (request.lines ?? []).findIndex((line) => !creditable.some(({ lineId }) => lineId === line.lineId));
  if (strange >= 0) {
    const detail = 'This line is not on the invoice.';
    throw new AppError('not_found', detail, { errors: [{ pointer: `/lines/${strange}/lineId`, detail }] });
  }
  const before = new Map(invoice.creditedBefore.map(({ lineId, amountMinor }) => [lineId, amountMinor]));
  if (creditable.every(({ lineId, amountMinor }) => (before.get(lineId) ?? 0) === amountMinor)) {
    throw new AppError('credit_exceeds_invoice', 'Nothing is left of this invoice to credit.');
  }
  const credit = request.full ? { full: true as const } : { lines: request.lines ?? [] };
  const totals = computeCreditNote({
    lines: creditable,
    creditedBefore: invoice.creditedBefore,
    credit,
    vat: invoice.vat,
  });
  const credited = new Map(before);
  for (const { lineId, amountMinor } of totals.lines) credited.set(lineId, (credited.get(lineId) ?? 0) + amountMinor);
  const creditedInWhole = creditable.flatMap(({ lineId, amountMinor }) =>
    credited.get(lineId) === amountMinor ? [lineId] : [],
  );
  return { ...totals, released: releasedBy(request, invoice, credited), creditedInWhole };
}
