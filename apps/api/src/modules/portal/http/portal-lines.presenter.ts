import { formatAmount } from '@atlasos/domain';
import type { DocumentData, DocumentRow, DocumentSection } from '../../../platform/pdf/index.js';
import type { PortalLineResponse } from './portal-document.dto.js';

const KINDS = {
  time: { kind: 'time', disbursementKind: null },
  fixed_fee: { kind: 'fixed_fee', disbursementKind: null },
  items: { kind: 'fixed_fee', disbursementKind: null },
  disbursement: { kind: 'disbursement', disbursementKind: 'recovered' },
  agent: { kind: 'disbursement', disbursementKind: 'agent' },
} as const satisfies Record<DocumentSection['kind'], Pick<PortalLineResponse, 'kind' | 'disbursementKind'>>;

function detailOf(row: DocumentRow, { currency, locale }: DocumentData): string | null {
  const discount = row.discount ? `Less discount of ${formatAmount(row.discount.amountMinor, currency, locale)}` : null;
  const parts = [row.detail, discount].filter((part) => part !== null && part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(', ') : null;
}

/** The lines of a print model as rows of the page. */
export function presentLines(print: DocumentData, timeMinutes: ReadonlyArray<number | null>): PortalLineResponse[] {
  const timeRows = print.sections
    .filter(({ kind }) => kind === 'time')
    .reduce((count, { rows }) => count + rows.length, 0);
  // Minutes belong to rows by their order; where the two do not match, none is better than a wrong one.
  const minutes = timeRows === timeMinutes.length ? [...timeMinutes] : [];
  return print.sections.flatMap(({ kind, rows }) =>
    rows.map((row) => ({
      ...KINDS[kind],
      date: row.date,
      description: row.description,
      detail: detailOf(row, print),
      quantity: row.quantityText,
      minutes: kind === 'time' ? (minutes.shift() ?? null) : null,
      rateMinor: row.rateMinor,
      amountMinor: row.amountMinor,
    })),
  );
}
