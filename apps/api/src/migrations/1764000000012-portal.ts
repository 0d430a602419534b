import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The door of the clients. A contact's transactions run as `atlas_portal`, which sees nothing but what is granted here, and of
 * that only the rows of the contact's own client that are on the portal: a table that is not named does not exist for it.
 */
export class Portal1764000000012 implements MigrationInterface {
  name = 'Portal1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas_portal') THEN CREATE ROLE atlas_portal NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      -- May become it, and has none of its rights or policies otherwise. Roles belong to the whole cluster: another database may be quicker.
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = 'atlas_portal'::regrole AND member = 'atlas_app'::regrole) THEN
          GRANT atlas_portal TO atlas_app WITH INHERIT FALSE, SET TRUE;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO atlas_portal;

      CREATE FUNCTION app_client_id() RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('app.client_id', true), '')::uuid $$;
      CREATE FUNCTION app_contact_id() RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('app.contact_id', true), '')::uuid $$;
    `);

    await runner.query(`
      CREATE TABLE portal_sign_ins (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        contact_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        -- The browser that asked may press at once; another one has to know the code that the first one shows.
        browser_hash bytea NOT NULL,
        code_hash bytea NOT NULL,
        tries_left integer NOT NULL DEFAULT 5 CHECK (tries_left >= 0),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, contact_id) REFERENCES client_contacts (practice_id, id) ON DELETE CASCADE
      );
      CREATE INDEX portal_sign_ins_of_contact ON portal_sign_ins (practice_id, contact_id, created_at);
      SELECT confine_to_practice('portal_sign_ins', 'write');

      CREATE TABLE portal_sessions (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        contact_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        user_agent text NOT NULL DEFAULT '' CHECK (length(user_agent) <= 400),
        address text NOT NULL DEFAULT '' CHECK (length(address) <= 64),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, contact_id) REFERENCES client_contacts (practice_id, id) ON DELETE CASCADE
      );
      CREATE INDEX portal_sessions_of_contact ON portal_sessions (practice_id, contact_id, id DESC);
      SELECT confine_to_practice('portal_sessions', 'write');

      -- "I have paid", in the words of the client. No money moves by it.
      CREATE TABLE portal_paid_notes (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        contact_name text NOT NULL CHECK (length(contact_name) BETWEEN 1 AND 200),
        paid_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        reference text NOT NULL DEFAULT '' CHECK (length(reference) <= 100),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id)
      );
      CREATE INDEX portal_paid_notes_of_invoice ON portal_paid_notes (practice_id, invoice_id, id DESC);
      SELECT confine_to_practice('portal_paid_notes', 'append');

      -- When a new link was last asked for with this old one.
      ALTER TABLE document_links ADD COLUMN renewed_at timestamptz;

      -- The colour of a practice on its portal; each choice is legible on both grounds.
      ALTER TABLE practices ADD COLUMN portal_colour text NOT NULL DEFAULT 'pine'
        CHECK (portal_colour IN ('pine', 'blue', 'plum', 'brick', 'ochre', 'slate'));

      -- Whoever loses the right to sign in, or gets another address, is signed out for good and not for as long as it lasts.
      CREATE FUNCTION end_portal_sessions_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE portal_sessions SET revoked_at = app_now() WHERE practice_id = NEW.practice_id AND contact_id = NEW.id AND revoked_at IS NULL;
        UPDATE portal_sign_ins SET used_at = app_now() WHERE practice_id = NEW.practice_id AND contact_id = NEW.id AND used_at IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER client_contacts_end_sessions AFTER UPDATE ON client_contacts FOR EACH ROW
        WHEN ((OLD.portal_access AND NOT NEW.portal_access) OR lower(OLD.email) IS DISTINCT FROM lower(NEW.email))
        EXECUTE FUNCTION end_portal_sessions_of_contact();

      CREATE FUNCTION end_portal_sessions_of_client() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE portal_sessions s SET revoked_at = app_now() FROM client_contacts c
          WHERE c.practice_id = NEW.practice_id AND c.client_id = NEW.id AND s.practice_id = c.practice_id AND s.contact_id = c.id AND s.revoked_at IS NULL;
        UPDATE portal_sign_ins s SET used_at = app_now() FROM client_contacts c
          WHERE c.practice_id = NEW.practice_id AND c.client_id = NEW.id AND s.practice_id = c.practice_id AND s.contact_id = c.id AND s.used_at IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER clients_end_sessions AFTER UPDATE OF status ON clients FOR EACH ROW
        WHEN (NEW.status = 'archived' AND OLD.status <> 'archived') EXECUTE FUNCTION end_portal_sessions_of_client();

      -- Signing in begins with an address and no practice: one mail for each practice that knows it.
      CREATE INDEX client_contacts_by_email ON client_contacts (lower(email)) WHERE portal_access;
      CREATE POLICY portal_sign_in_by_email ON client_contacts FOR SELECT TO atlas_system USING (true);
      GRANT SELECT (practice_id, id, client_id, email, portal_access) ON client_contacts TO atlas_system;
      CREATE POLICY portal_sign_in_by_email ON clients FOR SELECT TO atlas_system USING (true);
      GRANT SELECT (practice_id, id, status) ON clients TO atlas_system;
    `);

    await runner.query(`
      -- Whether a document is there for the contact of this transaction. A credit note goes with its invoice.
      -- Runs as the owner, because the tables that it asks are closed to those for whom it answers.
      CREATE FUNCTION on_portal(kind text, document uuid) RETURNS boolean LANGUAGE sql STABLE COST 1000
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
          SELECT FROM document_prints d
          WHERE d.practice_id = app_practice_id() AND d.document_kind = kind AND d.document_id = document AND d.client_id = app_client_id()
            AND (EXISTS (SELECT FROM document_publications p
                   WHERE p.practice_id = d.practice_id AND p.document_kind = kind AND p.document_id = document AND p.unpublished_at IS NULL)
              OR (kind = 'credit_note' AND EXISTS (
                   SELECT FROM credit_notes n JOIN document_publications p
                     ON p.practice_id = n.practice_id AND p.document_kind = 'invoice' AND p.document_id = n.invoice_id AND p.unpublished_at IS NULL
                   WHERE n.practice_id = d.practice_id AND n.id = document))))
      $$;

      -- Shows a contact these columns of the rows that fulfil the condition, beside that of the practice.
      CREATE FUNCTION show_to_contact(table_name text, columns text, condition text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE POLICY contact_only ON %I AS RESTRICTIVE TO atlas_portal USING (%s) WITH CHECK (%s)', table_name, condition, condition);
        EXECUTE format('GRANT SELECT (practice_id, %s) ON %I TO atlas_portal', columns, table_name);
      END $$;
      REVOKE ALL ON FUNCTION show_to_contact(text, text, text) FROM PUBLIC;

      SELECT show_to_contact('practices', 'name, email, phone, bank_details, logo_id, portal_colour', 'app_client_id() IS NOT NULL');
      SELECT show_to_contact('practice_logos', 'id, content_type, bytes, sha256', 'app_client_id() IS NOT NULL');
      SELECT show_to_contact('clients', 'id, name, reference', 'id = app_client_id()');
      SELECT show_to_contact('client_contacts', 'id, client_id, name, email', 'id = app_contact_id()');
      SELECT show_to_contact('portal_sessions', 'id, contact_id, revoked_at', 'contact_id = app_contact_id()');
      SELECT show_to_contact('document_prints', 'document_kind, document_id, client_id, number, data',
        'client_id = app_client_id() AND on_portal(document_kind, document_id)');
      SELECT show_to_contact('document_pdfs', 'document_kind, document_id, bytes, sha256', 'on_portal(document_kind, document_id)');
      SELECT show_to_contact('document_views', 'document_kind, document_id, link_id, viewed_at', 'on_portal(document_kind, document_id)');
      SELECT show_to_contact('invoice_lines', 'invoice_id, position, kind, minutes', 'on_portal(''invoice'', invoice_id)');
      SELECT show_to_contact('credit_notes', 'id, client_id, invoice_id, number, issue_date, total_minor, currency',
        'client_id = app_client_id() AND on_portal(''credit_note'', id)');
      SELECT show_to_contact('ledger_invoices', 'invoice_id, client_id, issue_date, due_date, total_minor, credited_minor, allocated_minor, written_off_minor, balance_minor',
        'client_id = app_client_id() AND on_portal(''invoice'', invoice_id)');
      SELECT show_to_contact('ledger_allocations', 'id, client_id, invoice_id, payment_id, write_off_id, cause, allocated_on, amount_minor',
        'client_id = app_client_id() AND on_portal(''invoice'', invoice_id)');
      SELECT show_to_contact('payments', 'id, client_id, paid_on, amount_minor', 'client_id = app_client_id()');
      SELECT show_to_contact('portal_paid_notes', 'id, client_id, invoice_id, contact_id, contact_name, paid_on, amount_minor, reference, created_at',
        'client_id = app_client_id() AND on_portal(''invoice'', invoice_id)');
      SELECT show_to_contact('idempotency_keys', 'actor_id, key, request_hash, status, body', 'actor_id = app_contact_id()');

      -- What a contact may do: be signed out, have seen a document, say that it is paid.
      GRANT UPDATE (revoked_at) ON portal_sessions TO atlas_portal;
      GRANT INSERT (practice_id, document_kind, document_id, link_id) ON document_views TO atlas_portal;
      GRANT INSERT ON portal_paid_notes, idempotency_keys TO atlas_portal;
      CREATE POLICY contact_only ON audit_log AS RESTRICTIVE FOR INSERT TO atlas_portal
        WITH CHECK (actor_kind = 'contact' AND actor_id = app_contact_id());
      CREATE POLICY contact_only ON outbox AS RESTRICTIVE FOR INSERT TO atlas_portal WITH CHECK (kind LIKE 'portal.%');
      GRANT INSERT ON audit_log, outbox TO atlas_portal;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
