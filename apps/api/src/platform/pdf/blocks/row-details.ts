import type { DocumentData, DocumentRow, DocumentSection } from '../document-data.js';
import type { Format } from '../layout/format.js';

const AGENT_WITH_VAT = 'Paid as your agent. No VAT is added.';
const AGENT = 'Paid as your agent.';

/** The small lines under a description: the service, the line's discount, and its VAT where lines differ in it. */
export function rowDetails(data: DocumentData, section: DocumentSection, row: DocumentRow, format: Format): string[] {
  const details: string[] = [];
  if (row.detail) details.push(row.detail);
  else if (section.kind === 'agent' && row === section.rows[0]) {
    details.push(data.totals.vatRegistered ? AGENT_WITH_VAT : AGENT);
  }
  if (row.discount) {
    const { percentBps, amountMinor } = row.discount;
    const rate = percentBps === null ? '' : ` ${format.percent(percentBps)}`;
    details.push(`Discount${rate}: ${format.amount(-amountMinor)}`);
  }
  const vat = data.totals.vatRegistered && section.kind !== 'agent' ? vatMark(data, row, format) : null;
  return vat ? [...details, vat] : details;
}

function vatMark({ totals }: DocumentData, { taxCode, rateBps }: DocumentRow, format: Format): string | null {
  if (taxCode === 'zero') return 'Zero-rated';
  if (taxCode === 'exempt') return 'Exempt from VAT';
  if (taxCode === 'out_of_scope') return 'Outside the scope of VAT';
  const standardRates = totals.vat.filter((row) => row.taxCode === 'standard');
  return standardRates.length > 1 ? `VAT ${format.percent(rateBps)}` : null;
}
