import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers, what became of them, and the terms of work that was agreed. */
export class QuotesEngagements1764000000008 implements MigrationInterface {
  name = 'QuotesEngagements1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quotes (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        -- expired is no state: it is a sent quote after its last day.
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'sent', 'accepted', 'declined', 'superseded', 'converted')),
        number text CHECK (length(number) BETWEEN 1 AND 60),
        revision integer NOT NULL DEFAULT 1 CHECK (revision BETWEEN 1 AND 999),
        revises_id uuid,
        issue_date date,
        valid_until date,
        payment_terms_days integer CHECK (payment_terms_days BETWEEN 0 AND 365),
        notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
        conditions text NOT NULL DEFAULT '' CHECK (length(conditions) <= 5000),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        -- Without options, and with all of them.
        net_minor bigint NOT NULL DEFAULT 0,
        vat_minor bigint NOT NULL DEFAULT 0,
        total_minor bigint NOT NULL DEFAULT 0 CHECK (total_minor = net_minor + vat_minor),
        full_total_minor bigint NOT NULL DEFAULT 0 CHECK (full_total_minor >= total_minor),
        terms jsonb,
        sent_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, revises_id) REFERENCES quotes (practice_id, id),
        CHECK ((status = 'draft') = (sent_at IS NULL)),
        CHECK (sent_at IS NULL OR (number IS NOT NULL AND issue_date IS NOT NULL AND terms IS NOT NULL))
      );
      CREATE UNIQUE INDEX quotes_number_once ON quotes (practice_id, number) WHERE number IS NOT NULL;
      CREATE UNIQUE INDEX quotes_revised_once ON quotes (practice_id, revises_id) WHERE revises_id IS NOT NULL;
      CREATE INDEX quotes_newest ON quotes (practice_id, id DESC);
      CREATE INDEX quotes_of_client ON quotes (practice_id, client_id, id DESC);
      SELECT confine_to_practice('quotes', 'write');

      CREATE TABLE quote_lines (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        quote_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        kind text NOT NULL CHECK (kind IN ('hours', 'fixed_fee', 'disbursement')),
        description text NOT NULL CHECK (length(description) <= 2000),
        service_type_id uuid,
        estimated_minutes integer CHECK (estimated_minutes BETWEEN 1 AND 600000),
        hourly_rate_minor bigint CHECK (hourly_rate_minor BETWEEN 1 AND 100000000000),
        quantity_milli bigint CHECK (quantity_milli > 0),
        unit_price_minor bigint CHECK (unit_price_minor >= 0),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        tax_code text NOT NULL CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        disbursement_kind text CHECK (disbursement_kind IN ('agent', 'recovered')),
        optional boolean NOT NULL DEFAULT false,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, quote_id, position) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (practice_id, quote_id) REFERENCES quotes (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        CHECK ((kind = 'hours') = (estimated_minutes IS NOT NULL)),
        CHECK ((kind = 'hours') = (hourly_rate_minor IS NOT NULL)),
        CHECK ((kind = 'hours') = (unit_price_minor IS NULL)),
        CHECK ((kind = 'disbursement') = (disbursement_kind IS NOT NULL))
      );
      SELECT confine_to_practice('quote_lines', 'write');

      -- What the client said, once: the primary key decides between two who say it at the same time.
      CREATE TABLE quote_decisions (
        practice_id uuid NOT NULL,
        quote_id uuid NOT NULL,
        client_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('accepted', 'declined')),
        name text NOT NULL CHECK (length(name) <= 200),
        -- Where the request came from; the practitioner's own when recorded on the client's word.
        address text NOT NULL CHECK (length(address) <= 64),
        contact_id uuid,
        on_clients_word boolean NOT NULL,
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
        option_line_ids uuid[] NOT NULL DEFAULT '{}',
        net_minor bigint NOT NULL DEFAULT 0,
        vat_minor bigint NOT NULL DEFAULT 0,
        total_minor bigint NOT NULL DEFAULT 0 CHECK (total_minor = net_minor + vat_minor),
        pdf_sha256 bytea CHECK (octet_length(pdf_sha256) = 32),
        decided_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, quote_id),
        FOREIGN KEY (practice_id, quote_id, client_id) REFERENCES quotes (practice_id, id, client_id),
        CHECK ((kind = 'accepted') = (pdf_sha256 IS NOT NULL)),
        CHECK (kind = 'declined' OR length(name) > 0)
      );
      SELECT confine_to_practice('quote_decisions', 'append');

      -- From the moment it was sent only the state of a quote moves, and only along these ways.
      CREATE FUNCTION refuse_change_of_sent_quote() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.sent_at IS NULL THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'status' - 'version' = to_jsonb(OLD) - 'status' - 'version' AND (
          (OLD.status = 'sent' AND NEW.status IN ('accepted', 'declined', 'superseded'))
          OR (OLD.status = 'declined' AND NEW.status = 'superseded')
          OR (OLD.status = 'accepted' AND NEW.status = 'converted')) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a quote that was sent never changes' USING ERRCODE = 'AT002';
      END $$;
      CREATE TRIGGER quotes_frozen BEFORE UPDATE OR DELETE ON quotes FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_quote();

      CREATE FUNCTION refuse_change_of_sent_quote_line() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        part record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
        sent timestamptz;
      BEGIN
        SELECT sent_at INTO sent FROM quotes WHERE practice_id = part.practice_id AND id = part.quote_id FOR KEY SHARE;
        IF sent IS NOT NULL THEN
          RAISE EXCEPTION 'a quote that was sent never changes' USING ERRCODE = 'AT002';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER quote_lines_frozen BEFORE INSERT OR UPDATE OR DELETE ON quote_lines FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_quote_line();
    `);

    await runner.query(`
      ALTER TABLE engagements DROP CONSTRAINT engagements_status_check;
      ALTER TABLE engagements
        ALTER COLUMN status SET DEFAULT 'active',
        ADD CHECK (status IN ('active', 'paused', 'completed', 'cancelled')),
        ADD COLUMN fee_minor bigint CHECK (fee_minor BETWEEN 1 AND 10000000000000),
        ADD COLUMN cap_minor bigint CHECK (cap_minor BETWEEN 1 AND 10000000000000),
        ADD COLUMN recurrence text CHECK (recurrence IN ('monthly', 'quarterly')),
        ADD COLUMN start_date date,
        ADD COLUMN end_date date,
        ADD COLUMN tax_code text NOT NULL DEFAULT 'standard' CHECK (tax_code IN ('standard', 'zero', 'exempt', 'out_of_scope')),
        ADD COLUMN hours_budget_minutes integer CHECK (hours_budget_minutes BETWEEN 1 AND 6000000),
        ADD COLUMN deposit_minor bigint CHECK (deposit_minor BETWEEN 1 AND 10000000000000),
        ADD COLUMN payment_terms_days integer CHECK (payment_terms_days BETWEEN 0 AND 365),
        ADD COLUMN notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
        ADD COLUMN closed_on date,
        ADD COLUMN quote_id uuid,
        ADD FOREIGN KEY (practice_id, quote_id, client_id) REFERENCES quotes (practice_id, id, client_id),
        ADD CHECK ((billing_kind IN ('fixed_fee', 'retainer')) = (fee_minor IS NOT NULL)),
        ADD CHECK ((billing_kind = 'capped') = (cap_minor IS NOT NULL)),
        ADD CHECK ((billing_kind = 'retainer') = (recurrence IS NOT NULL)),
        ADD CHECK (billing_kind <> 'retainer' OR start_date IS NOT NULL),
        ADD CHECK (end_date IS NULL OR start_date IS NULL OR end_date >= start_date),
        ADD CHECK ((status IN ('completed', 'cancelled')) = (closed_on IS NOT NULL));
      -- A quote becomes work once.
      CREATE UNIQUE INDEX engagements_quote_once ON engagements (practice_id, quote_id) WHERE quote_id IS NOT NULL;
      CREATE INDEX engagements_newest ON engagements (practice_id, id DESC);
      CREATE INDEX engagements_of_client ON engagements (practice_id, client_id, id DESC);
      CREATE INDEX time_entries_of_engagement ON time_entries (practice_id, engagement_id) WHERE engagement_id IS NOT NULL;

      CREATE TABLE engagement_milestones (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        engagement_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        due_date date,
        percent_bps integer CHECK (percent_bps BETWEEN 1 AND 10000),
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        reached_on date,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, engagement_id),
        UNIQUE (practice_id, engagement_id, position) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (practice_id, engagement_id) REFERENCES engagements (practice_id, id) ON DELETE CASCADE
      );
      SELECT confine_to_practice('engagement_milestones', 'write');

      -- What terms make due, and the invoice that bills it: a milestone, a period of a retainer, or else the fee on completion.
      CREATE TABLE invoice_due_claims (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        invoice_id uuid NOT NULL,
        line_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        milestone_id uuid,
        period_start date,
        released_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, line_id, invoice_id) REFERENCES invoice_lines (practice_id, id, invoice_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (practice_id, engagement_id) REFERENCES engagements (practice_id, id),
        FOREIGN KEY (practice_id, milestone_id, engagement_id) REFERENCES engagement_milestones (practice_id, id, engagement_id),
        CHECK (num_nonnulls(milestone_id, period_start) <= 1)
      );
      CREATE UNIQUE INDEX invoice_due_claims_once ON invoice_due_claims (practice_id, engagement_id, milestone_id, period_start) NULLS NOT DISTINCT WHERE released_at IS NULL;
      CREATE INDEX invoice_due_claims_of_invoice ON invoice_due_claims (practice_id, invoice_id);
      SELECT confine_to_practice('invoice_due_claims', 'write');

      CREATE FUNCTION refuse_change_of_billed_due() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        finalised timestamptz;
      BEGIN
        SELECT finalised_at INTO finalised FROM invoices WHERE practice_id = OLD.practice_id AND id = OLD.invoice_id;
        IF finalised IS NULL THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'DELETE' OR OLD.released_at IS NOT NULL OR NEW.released_at IS NULL
          OR to_jsonb(NEW) - 'released_at' <> to_jsonb(OLD) - 'released_at' THEN
          RAISE EXCEPTION 'a finalised invoice never changes' USING ERRCODE = 'AT001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER invoice_due_claims_frozen BEFORE UPDATE OR DELETE ON invoice_due_claims FOR EACH ROW EXECUTE FUNCTION refuse_change_of_billed_due();

      -- What was billed of a milestone keeps its amount.
      CREATE FUNCTION refuse_change_of_billed_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.amount_minor <> OLD.amount_minor AND EXISTS (SELECT FROM invoice_due_claims
          WHERE practice_id = OLD.practice_id AND milestone_id = OLD.id AND released_at IS NULL) THEN
          RAISE EXCEPTION 'a billed milestone keeps its amount' USING ERRCODE = 'AT003';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER engagement_milestones_billed BEFORE UPDATE ON engagement_milestones FOR EACH ROW EXECUTE FUNCTION refuse_change_of_billed_milestone();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
