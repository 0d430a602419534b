import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shows a client's contacts the offers that were made to that client, and what was answered. */
export class PortalQuotes1764000000015 implements MigrationInterface {
  name = 'PortalQuotes1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An offer is there from the moment it was made, whichever way it went; of one that was replaced only the fact is left.
      -- A certificate is there with its quote.
      CREATE OR REPLACE FUNCTION on_portal(kind text, document uuid) RETURNS boolean LANGUAGE sql STABLE COST 1000
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
          SELECT FROM document_prints d
          WHERE d.practice_id = app_practice_id() AND d.document_kind = kind AND d.document_id = document AND d.client_id = app_client_id()
            AND CASE WHEN kind IN ('quote', 'certificate') THEN
              EXISTS (SELECT FROM quotes q WHERE q.practice_id = d.practice_id AND q.id = document AND q.sent_at IS NOT NULL AND q.status <> 'superseded')
            ELSE
              EXISTS (SELECT FROM document_publications p
                   WHERE p.practice_id = d.practice_id AND p.document_kind = kind AND p.document_id = document AND p.unpublished_at IS NULL)
              OR (kind = 'credit_note' AND EXISTS (
                   SELECT FROM credit_notes n JOIN document_publications p
                     ON p.practice_id = n.practice_id AND p.document_kind = 'invoice' AND p.document_id = n.invoice_id AND p.unpublished_at IS NULL
                   WHERE n.practice_id = d.practice_id AND n.id = document))
            END)
      $$;

      -- Sums and texts of a quote stand on its print, which goes when it is replaced.
      SELECT show_to_contact('quotes', 'id, client_id, status, number, revises_id, issue_date, valid_until, currency, terms',
        'client_id = app_client_id() AND sent_at IS NOT NULL');
      SELECT show_to_contact('quote_lines', 'id, quote_id, position, kind, description, estimated_minutes, hourly_rate_minor, quantity_milli, unit_price_minor, amount_minor, tax_code, disbursement_kind, optional',
        'on_portal(''quote'', quote_id)');
      SELECT show_to_contact('quote_decisions', 'quote_id, client_id, kind, name, option_line_ids, net_minor, vat_minor, total_minor, pdf_sha256, decided_at',
        'client_id = app_client_id() AND on_portal(''quote'', quote_id)');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
