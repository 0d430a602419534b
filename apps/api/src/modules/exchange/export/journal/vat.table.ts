import { TAX_CODES, type TaxCode } from '@atlasos/domain';
import { count, currency, money, percent, words, type Table } from '../../../../platform/tables/table.js';
import type { Period } from './postings.query.js';

interface VatOfCode extends Record<string, unknown> {
  taxCode: TaxCode;
  rateBps: number;
  documents: number;
  invoicedMinor: number;
  invoicedVatMinor: number;
  creditedMinor: number;
  creditedVatMinor: number;
}

/** Output VAT of a period by code and rate: what was invoiced less what was credited in it. */
export const vatTable = (period: Period): Table<VatOfCode> => ({
  name: `vat-${period.from}-to-${period.to}`,
  title: 'VAT by code',
  columns: [
    words('VAT code', (row) => row.taxCode),
    percent('VAT rate', (row) => row.rateBps),
    count('Documents', (row) => row.documents),
    currency(),
    money('Invoiced, without VAT', (row) => row.invoicedMinor),
    money('VAT invoiced', (row) => row.invoicedVatMinor),
    money('Credited, without VAT', (row) => row.creditedMinor),
    money('VAT credited', (row) => row.creditedVatMinor),
    money('Net, without VAT', (row) => row.invoicedMinor - row.creditedMinor),
    money('Net VAT', (row) => row.invoicedVatMinor - row.creditedVatMinor),
  ],
  page: async (uow) => ({
    items: await uow.query<VatOfCode>(
      `SELECT tax_code AS "taxCode", rate_bps AS "rateBps", count(*)::int AS documents,
         coalesce(sum(base_minor) FILTER (WHERE NOT credited), 0)::bigint AS "invoicedMinor",
         coalesce(sum(vat_minor) FILTER (WHERE NOT credited), 0)::bigint AS "invoicedVatMinor",
         coalesce(sum(base_minor) FILTER (WHERE credited), 0)::bigint AS "creditedMinor",
         coalesce(sum(vat_minor) FILTER (WHERE credited), 0)::bigint AS "creditedVatMinor"
       FROM (
         SELECT v.tax_code, v.rate_bps, v.base_minor, v.vat_minor, false AS credited FROM invoice_vat v
         JOIN invoices i ON i.practice_id = v.practice_id AND i.id = v.invoice_id
         WHERE v.practice_id = $1 AND i.finalised_at IS NOT NULL AND i.issue_date BETWEEN $2 AND $3
         UNION ALL
         SELECT v.tax_code, v.rate_bps, v.base_minor, v.vat_minor, true FROM credit_note_vat v
         JOIN credit_notes n ON n.practice_id = v.practice_id AND n.id = v.credit_note_id
         WHERE v.practice_id = $1 AND n.issue_date BETWEEN $2 AND $3) d
       GROUP BY tax_code, rate_bps ORDER BY array_position($4::text[], tax_code), rate_bps`,
      [uow.practiceId, period.from, period.to, TAX_CODES],
    ),
    nextCursor: null,
  }),
});
