import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices of another program that were still open when their practice came here: owed, dated and numbered as they are, but no document of ours. */
export class OpeningBalances1764000000021 implements MigrationInterface {
  name = 'OpeningBalances1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- total_minor is what was still open of it; its VAT was declared before, so none stands here.
      ALTER TABLE invoices
        ADD COLUMN opening_total_minor bigint,
        ADD COLUMN opening_vat_minor bigint,
        ADD CHECK (opening_total_minor IS NULL OR (finalised_at IS NOT NULL AND vat_minor = 0 AND total_minor BETWEEN 1 AND opening_total_minor)),
        ADD CHECK (opening_vat_minor IS NULL OR (opening_total_minor IS NOT NULL AND opening_vat_minor BETWEEN 0 AND opening_total_minor));

      -- Numbers of another program neither use up nor stop our own.
      DROP INDEX invoices_number_once;
      CREATE UNIQUE INDEX invoices_number_once ON invoices (practice_id, number) WHERE number IS NOT NULL AND opening_total_minor IS NULL;
      CREATE UNIQUE INDEX invoices_opening_once ON invoices (practice_id, number) WHERE opening_total_minor IS NOT NULL;
      CREATE UNIQUE INDEX ledger_postings_opening_once ON ledger_postings (practice_id, invoice_id) WHERE kind = 'opening';

      -- What was brought in by mistake goes again; the keys of all that refers to it keep everything else.
      CREATE OR REPLACE FUNCTION refuse_change_of_finalised() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.finalised_at IS NOT NULL AND NOT (TG_OP = 'DELETE' AND OLD.opening_total_minor IS NOT NULL) THEN
          RAISE EXCEPTION 'a finalised invoice never changes' USING ERRCODE = 'AT001';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;

      -- The one way to take opening balances out again: those that nothing has happened to. Answers which went.
      CREATE FUNCTION withdraw_openings(ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        practice uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
        gone uuid[];
      BEGIN
        PERFORM FROM ledger_invoices WHERE practice_id = practice AND invoice_id = ANY (ids) ORDER BY invoice_id FOR UPDATE;
        gone := ARRAY(
          SELECT i.id FROM invoices i JOIN ledger_invoices l ON l.practice_id = practice AND l.invoice_id = i.id
          WHERE i.practice_id = practice AND i.id = ANY (ids) AND i.opening_total_minor IS NOT NULL AND l.balance_minor = l.total_minor
            AND NOT EXISTS (SELECT FROM ledger_allocations a WHERE a.practice_id = practice AND a.invoice_id = i.id)
            AND NOT EXISTS (SELECT FROM invoice_reminders r WHERE r.practice_id = practice AND r.invoice_id = i.id)
            AND NOT EXISTS (SELECT FROM portal_paid_notes n WHERE n.practice_id = practice AND n.invoice_id = i.id)
            AND NOT EXISTS (SELECT FROM deliveries d WHERE d.practice_id = practice AND d.document_kind = 'invoice' AND d.document_id = i.id AND d.channel <> 'portal')
        );
        DELETE FROM reminders_off WHERE practice_id = practice AND invoice_id = ANY (gone);
        DELETE FROM document_views WHERE practice_id = practice AND document_kind = 'invoice' AND document_id = ANY (gone);
        DELETE FROM deliveries WHERE practice_id = practice AND document_kind = 'invoice' AND document_id = ANY (gone);
        DELETE FROM document_publications WHERE practice_id = practice AND document_kind = 'invoice' AND document_id = ANY (gone);
        DELETE FROM document_prints WHERE practice_id = practice AND document_kind = 'invoice' AND document_id = ANY (gone);
        DELETE FROM ledger_postings WHERE practice_id = practice AND kind = 'opening' AND invoice_id = ANY (gone);
        DELETE FROM ledger_invoices WHERE practice_id = practice AND invoice_id = ANY (gone);
        DELETE FROM invoices WHERE practice_id = practice AND id = ANY (gone);
        RETURN gone;
      END $$;
      REVOKE ALL ON FUNCTION withdraw_openings(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION withdraw_openings(uuid[]) TO atlas_app;

      ALTER TABLE imports DROP CONSTRAINT imports_kind_check, ADD CHECK (kind IN ('time', 'clients', 'invoices'));
      ALTER TABLE import_rows
        DROP CONSTRAINT import_rows_kind_check, ADD CHECK (kind IN ('time', 'clients', 'invoices')),
        DROP CONSTRAINT import_rows_check,
        ADD COLUMN invoice_id uuid,
        ADD FOREIGN KEY (practice_id, invoice_id) REFERENCES invoices (practice_id, id) ON DELETE CASCADE,
        ADD CHECK (num_nonnulls(time_entry_id, client_id, invoice_id) = 1),
        ADD CHECK (CASE kind WHEN 'time' THEN time_entry_id WHEN 'clients' THEN client_id ELSE invoice_id END IS NOT NULL);
      CREATE INDEX import_rows_of_invoice ON import_rows (practice_id, invoice_id) WHERE invoice_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
