import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices, credit notes, their number series, and the ledger that balances come from. */
export class Invoicing1764000000004 implements MigrationInterface {
  name = 'Invoicing1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a series, locked while a document takes its number: in order, no gap, no repeat.
      CREATE TABLE number_series (
        practice_id uuid NOT NULL REFERENCES practices,
        document_kind text NOT NULL CHECK (document_kind IN ('invoice', 'credit_note', 'quote', 'receipt', 'deposit_request')),
        series text NOT NULL CHECK (length(series) BETWEEN 1 AND 60),
        last_number integer NOT NULL DEFAULT 0 CHECK (last_number >= 0),
        last_date date,
        PRIMARY KEY (practice_id, document_kind, series)
      );
      SELECT confine_to_practice('number_series', 'write');
      REVOKE DELETE ON number_series FROM atlas_app;

      CREATE TABLE invoices (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        number text CHECK (length(number) BETWEEN 1 AND 60),
        issue_date date,
        due_date date,
        reference text NOT NULL DEFAULT '' CHECK (length(reference) <= 100),
        notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
        up_to date NOT NULL,
        grouping text NOT NULL DEFAULT 'entry' CHECK (grouping IN ('entry', 'service', 'single')),
        discount_bps integer CHECK (discount_bps BETWEEN 1 AND 10000),
        discount_minor bigint CHECK (discount_minor BETWEEN 1 AND 10000000000000),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        net_minor bigint NOT NULL DEFAULT 0,
        vat_minor bigint NOT NULL DEFAULT 0,
        total_minor bigint NOT NULL DEFAULT 0 CHECK (total_minor = net_minor + vat_minor),
        -- Texts that were edited, by the group that a time line stands for: they survive a change of grouping.
        line_texts jsonb NOT NULL DEFAULT '{}',
        terms jsonb,
        finalised_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        CHECK (discount_bps IS NULL OR discount_minor IS NULL),
        CHECK ((finalised_at IS NULL) = (number IS NULL)),
        CHECK (finalised_at IS NULL OR (issue_date IS NOT NULL AND due_date IS NOT NULL AND terms IS NOT NULL AND due_date >= issue_date))
      );
      CREATE UNIQUE INDEX invoices_number_once ON invoices (practice_id, number) WHERE number IS NOT NULL;
      CREATE INDEX invoices_newest ON invoices (practice_id, id DESC);
      CREATE INDEX invoices_of_client ON invoices (practice_id, client_id, id DESC);
      SELECT confine_to_practice('invoices', 'write');

      CREATE TABLE invoice_lines (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        invoice_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        kind text NOT NULL CHECK (kind IN ('time', 'fixed_fee', 'disbursement')),
        description text NOT NULL CHECK (length(description) <= 2000),
        service_type_id uuid,
        line_date date,
        minutes integer CHECK (minutes >= 0),
        quantity_milli bigint CHECK (quantity_milli > 0),
        unit_price_minor bigint,
        gross_minor bigint NOT NULL,
        discount_bps integer CHECK (discount_bps BETWEEN 1 AND 10000),
        discount_minor bigint CHECK (discount_minor > 0),
        amount_minor bigint NOT NULL,
        tax_code text NOT NULL CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        disbursement_id uuid,
        disbursement_kind text CHECK (disbursement_kind IN ('agent', 'recovered')),
        -- Which entries gather here by the draft's grouping; null for a line of one's own making.
        group_key text CHECK (length(group_key) <= 60),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, invoice_id),
        UNIQUE (practice_id, invoice_id, position) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (practice_id, invoice_id) REFERENCES invoices (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        FOREIGN KEY (practice_id, disbursement_id) REFERENCES disbursements (practice_id, id),
        CHECK (discount_bps IS NULL OR discount_minor IS NULL),
        CHECK ((kind = 'disbursement') = (disbursement_kind IS NOT NULL)),
        CHECK ((kind = 'disbursement') = (disbursement_id IS NOT NULL)),
        CHECK (group_key IS NULL OR kind = 'time')
      );
      SELECT confine_to_practice('invoice_lines', 'write');

      CREATE TABLE invoice_vat (
        practice_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        tax_code text NOT NULL CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        rate_bps integer NOT NULL,
        base_minor bigint NOT NULL,
        vat_minor bigint NOT NULL,
        PRIMARY KEY (practice_id, invoice_id, tax_code, rate_bps),
        FOREIGN KEY (practice_id, invoice_id) REFERENCES invoices (practice_id, id) ON DELETE CASCADE
      );
      SELECT confine_to_practice('invoice_vat', 'write');

      -- Which work stands on which document, at which WIP value, billed at what. "Billed once" is the unique index.
      CREATE TABLE invoice_claims (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        invoice_id uuid NOT NULL,
        line_id uuid NOT NULL,
        time_entry_id uuid,
        disbursement_id uuid,
        wip_value_minor bigint NOT NULL CHECK (wip_value_minor >= 0),
        billed_minor bigint NOT NULL CHECK (billed_minor >= 0),
        adjust_reason text CHECK (length(adjust_reason) <= 500),
        released_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, line_id, invoice_id) REFERENCES invoice_lines (practice_id, id, invoice_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (practice_id, time_entry_id) REFERENCES time_entries (practice_id, id),
        FOREIGN KEY (practice_id, disbursement_id) REFERENCES disbursements (practice_id, id),
        CHECK (num_nonnulls(time_entry_id, disbursement_id) = 1),
        CHECK (billed_minor = wip_value_minor OR adjust_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX invoice_claims_time_once ON invoice_claims (practice_id, time_entry_id) WHERE time_entry_id IS NOT NULL AND released_at IS NULL;
      CREATE UNIQUE INDEX invoice_claims_disbursement_once ON invoice_claims (practice_id, disbursement_id) WHERE disbursement_id IS NOT NULL AND released_at IS NULL;
      CREATE INDEX invoice_claims_of_invoice ON invoice_claims (practice_id, invoice_id, line_id);
      SELECT confine_to_practice('invoice_claims', 'write');

      CREATE TABLE credit_notes (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
        issue_date date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        currency text NOT NULL,
        net_minor bigint NOT NULL,
        vat_minor bigint NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor = net_minor + vat_minor AND total_minor > 0),
        released_time boolean NOT NULL DEFAULT false,
        terms jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, number),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id)
      );
      CREATE INDEX credit_notes_of_invoice ON credit_notes (practice_id, invoice_id);
      CREATE INDEX credit_notes_newest ON credit_notes (practice_id, id DESC);
      SELECT confine_to_practice('credit_notes', 'append');

      CREATE TABLE credit_note_lines (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        credit_note_id uuid NOT NULL,
        invoice_line_id uuid NOT NULL,
        position integer NOT NULL,
        description text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        tax_code text NOT NULL CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, credit_note_id) REFERENCES credit_notes (practice_id, id),
        FOREIGN KEY (practice_id, invoice_line_id) REFERENCES invoice_lines (practice_id, id)
      );
      CREATE INDEX credit_note_lines_of_line ON credit_note_lines (practice_id, invoice_line_id);
      SELECT confine_to_practice('credit_note_lines', 'append');

      CREATE TABLE credit_note_vat (
        practice_id uuid NOT NULL,
        credit_note_id uuid NOT NULL,
        tax_code text NOT NULL CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        rate_bps integer NOT NULL,
        base_minor bigint NOT NULL,
        vat_minor bigint NOT NULL,
        PRIMARY KEY (practice_id, credit_note_id, tax_code, rate_bps),
        FOREIGN KEY (practice_id, credit_note_id) REFERENCES credit_notes (practice_id, id)
      );
      SELECT confine_to_practice('credit_note_vat', 'append');

      ALTER TABLE time_entries ADD FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id);
      ALTER TABLE disbursements ADD FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id);
      ALTER TABLE wip_movements
        ADD FOREIGN KEY (practice_id, invoice_id) REFERENCES invoices (practice_id, id),
        ADD FOREIGN KEY (practice_id, credit_note_id) REFERENCES credit_notes (practice_id, id);

      -- The ledger: append-only postings by id and amount; a debit (what the client owes) is positive.
      CREATE TABLE ledger_postings (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'payment', 'allocation', 'refund', 'reversal', 'write_off', 'opening')),
        posted_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        invoice_id uuid,
        credit_note_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, invoice_id) REFERENCES invoices (practice_id, id),
        FOREIGN KEY (practice_id, credit_note_id) REFERENCES credit_notes (practice_id, id)
      );
      CREATE INDEX ledger_postings_of_client ON ledger_postings (practice_id, client_id, posted_on, id);
      CREATE UNIQUE INDEX ledger_postings_invoice_once ON ledger_postings (practice_id, invoice_id) WHERE kind = 'invoice';
      CREATE UNIQUE INDEX ledger_postings_credit_note_once ON ledger_postings (practice_id, credit_note_id) WHERE kind = 'credit_note';
      SELECT confine_to_practice('ledger_postings', 'append');

      -- The running balance of each finalised invoice. The checks make over-crediting and over-paying impossible.
      CREATE TABLE ledger_invoices (
        practice_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        issue_date date NOT NULL,
        due_date date NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor >= 0),
        credited_minor bigint NOT NULL DEFAULT 0 CHECK (credited_minor BETWEEN 0 AND total_minor),
        allocated_minor bigint NOT NULL DEFAULT 0 CHECK (allocated_minor BETWEEN 0 AND total_minor - credited_minor),
        balance_minor bigint NOT NULL GENERATED ALWAYS AS (total_minor - credited_minor - allocated_minor) STORED,
        PRIMARY KEY (practice_id, invoice_id),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id)
      );
      CREATE INDEX ledger_invoices_open ON ledger_invoices (practice_id, due_date) INCLUDE (client_id, balance_minor, invoice_id) WHERE balance_minor > 0;
      SELECT confine_to_practice('ledger_invoices', 'write');
      REVOKE DELETE ON ledger_invoices FROM atlas_app;
    `);

    await runner.query(`
      CREATE FUNCTION refuse_change_of_finalised() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.finalised_at IS NOT NULL THEN
          RAISE EXCEPTION 'a finalised invoice never changes' USING ERRCODE = 'AT001';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER invoices_frozen BEFORE UPDATE OR DELETE ON invoices FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finalised();

      -- Lines and VAT rows share the fate of their invoice. Locking the invoice row closes the race with finalising.
      CREATE FUNCTION refuse_change_of_finalised_part() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        part record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
        finalised timestamptz;
      BEGIN
        SELECT finalised_at INTO finalised FROM invoices
          WHERE practice_id = part.practice_id AND id = part.invoice_id FOR KEY SHARE;
        IF finalised IS NOT NULL THEN
          RAISE EXCEPTION 'a finalised invoice never changes' USING ERRCODE = 'AT001';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER invoice_lines_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_lines FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finalised_part();
      CREATE TRIGGER invoice_vat_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_vat FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finalised_part();

      -- A claim of a finalised invoice may only be released (by a credit note).
      CREATE FUNCTION refuse_change_of_billed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        finalised timestamptz;
      BEGIN
        SELECT finalised_at INTO finalised FROM invoices WHERE practice_id = OLD.practice_id AND id = OLD.invoice_id;
        IF finalised IS NULL THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'DELETE' OR OLD.released_at IS NOT NULL OR NEW.released_at IS NULL
          OR (NEW.invoice_id, NEW.line_id, NEW.wip_value_minor, NEW.billed_minor) IS DISTINCT FROM (OLD.invoice_id, OLD.line_id, OLD.wip_value_minor, OLD.billed_minor)
          OR NEW.time_entry_id IS DISTINCT FROM OLD.time_entry_id OR NEW.disbursement_id IS DISTINCT FROM OLD.disbursement_id THEN
          RAISE EXCEPTION 'a finalised invoice never changes' USING ERRCODE = 'AT001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER invoice_claims_frozen BEFORE UPDATE OR DELETE ON invoice_claims FOR EACH ROW EXECUTE FUNCTION refuse_change_of_billed_claim();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
