import { sumMinor, type VatRow } from '@atlasos/domain';
import type { DocumentData, PrintedTotals, Settlement } from '../document-data.js';
import type { Format } from '../layout/format.js';
import { KIND_WORDS, supplyWords } from './document-words.js';

export interface SummaryRow {
  label: string;
  amountMinor: number;
  isSum?: boolean;
}

export interface Summary {
  rows: SummaryRow[];
  /** stands over the double rule */
  final: SummaryRow;
}

/** What stands under the lines: net, VAT by rate, what was paid as agent, what has come off, and the one final total. */
export function summaryOf(data: DocumentData, format: Format): Summary {
  const { totals, kind } = data;
  const words = KIND_WORDS[kind];
  const totalLabel = hasOptions(data) ? 'Total without options' : words.total;
  const rows = totals.vatRegistered ? rowsWithVat(data, format) : rowsWithoutVat(data, format);
  if (totals.settlements.length === 0) return { rows, final: { label: totalLabel, amountMinor: totals.totalMinor } };
  return {
    rows: [
      ...rows,
      { label: 'Total', amountMinor: totals.totalMinor, isSum: true },
      ...totals.settlements.map((settlement) => settlementRow(settlement, format)),
    ],
    final: { label: words.amount, amountMinor: totals.dueMinor },
  };
}

/** A quote with something to tick states two totals; without, one. */
export const hasOptions = ({ withOptionsMinor }: DocumentData): boolean => withOptionsMinor != null;

const less = (a: number, b: number): number => sumMinor([a, -b]);

function discountRow({ discountBps, discountMinor }: PrintedTotals, format: Format): SummaryRow {
  return { label: `Discount${discountBps ? ` ${format.percent(discountBps)}` : ''}`, amountMinor: -discountMinor };
}

function rowsWithVat(data: DocumentData, format: Format): SummaryRow[] {
  const { totals, sections } = data;
  const supplies = supplyWords(data);
  const hasSupplies = sections.some(({ kind }) => kind !== 'agent');
  const netMinor = less(totals.netMinor, totals.agentMinor);
  const rows: SummaryRow[] = [];
  if (hasSupplies && totals.discountMinor !== 0) {
    const label = totals.pricesIncludeVat ? `${supplies}, with VAT` : supplies;
    rows.push({ label, amountMinor: less(totals.subtotalMinor, totals.agentMinor) }, discountRow(totals, format));
    rows.push({ label: 'After discount, without VAT', amountMinor: netMinor });
  } else if (hasSupplies) {
    rows.push({ label: `${supplies}, without VAT`, amountMinor: netMinor });
  }
  rows.push(...totals.vat.flatMap((row) => vatRow(row, totals, format)));
  if (totals.agentMinor !== 0) rows.push({ label: 'Paid on your behalf, no VAT', amountMinor: totals.agentMinor });
  return rows;
}

function vatRow(
  { taxCode, rateBps, baseMinor, vatMinor }: VatRow,
  totals: PrintedTotals,
  format: Format,
): SummaryRow[] {
  // The agent's part of what is out of scope has a row of its own.
  const base = taxCode === 'out_of_scope' ? less(baseMinor, totals.agentMinor) : baseMinor;
  if (taxCode === 'out_of_scope' && base === 0) return [];
  const words = {
    standard: `VAT ${format.percent(rateBps)} on`,
    zero: `Zero-rated, VAT ${format.percent(0)} on`,
    exempt: 'Exempt, no VAT on',
    out_of_scope: 'Outside VAT, none on',
  };
  return [{ label: `${words[taxCode]} ${format.amount(base)}`, amountMinor: vatMinor }];
}

function rowsWithoutVat(data: DocumentData, format: Format): SummaryRow[] {
  const { totals, sections } = data;
  const suppliesMinor = less(totals.subtotalMinor, totals.agentMinor);
  const hasSupplies = sections.some(({ kind }) => kind !== 'agent');
  const rows: SummaryRow[] = [];
  if (totals.discountMinor === 0 && (totals.agentMinor === 0 || !hasSupplies)) return rows;
  rows.push({ label: supplyWords(data), amountMinor: suppliesMinor });
  if (totals.discountMinor !== 0) rows.push(discountRow(totals, format));
  if (totals.agentMinor !== 0) rows.push({ label: 'Paid on your behalf', amountMinor: totals.agentMinor });
  return rows;
}

function settlementRow({ kind, date, reference, amountMinor }: Settlement, format: Format): SummaryRow {
  const words = { paid: 'Paid', credited: 'Credited', deposit: 'Deposit' };
  const label = [words[kind], date && format.date(date), reference].filter(Boolean).join(' ');
  return { label, amountMinor: -amountMinor };
}
