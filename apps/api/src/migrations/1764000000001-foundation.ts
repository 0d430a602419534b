import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles, the tenant guard, and the tables every module stands on.
 * `atlas_app` owns nothing and sees one practice at a time; `atlas_system` may cross practices,
 * and only on the tables that name it in a policy.
 */
export class Foundation1764000000001 implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas_app') THEN CREATE ROLE atlas_app NOLOGIN; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas_system') THEN CREATE ROLE atlas_system NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO atlas_app, atlas_system;

      -- One clock for every rule that asks "when". Time-travel tests replace this function in their own database.
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now()';

      CREATE FUNCTION app_practice_id() RETURNS uuid LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('app.practice_id', true), '')::uuid $$;

      -- Confines a table to the practice of the transaction. access: 'write' (all verbs) or 'append' (no update, no delete).
      CREATE FUNCTION confine_to_practice(table_name text, access text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
        EXECUTE format(
          'CREATE POLICY practice_only ON %I USING (practice_id = nullif(current_setting(''app.practice_id'', true), '''')::uuid)
             WITH CHECK (practice_id = nullif(current_setting(''app.practice_id'', true), '''')::uuid)', table_name);
        IF access = 'append' THEN
          EXECUTE format('GRANT SELECT, INSERT ON %I TO atlas_app', table_name);
        ELSE
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', table_name);
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION confine_to_practice(text, text) FROM PUBLIC;
    `);

    await runner.query(`
      CREATE TABLE practices (
        practice_id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        tagline text NOT NULL DEFAULT '' CHECK (length(tagline) <= 400),
        address text NOT NULL DEFAULT '' CHECK (length(address) <= 1000),
        email text CHECK (length(email) <= 254),
        phone text CHECK (length(phone) <= 40),
        vat_registered boolean NOT NULL DEFAULT false,
        vat_number text CHECK (length(vat_number) <= 30),
        vat_rate_bps integer NOT NULL DEFAULT 1500 CHECK (vat_rate_bps BETWEEN 0 AND 10000),
        currency text NOT NULL DEFAULT 'ZAR' CHECK (currency ~ '^[A-Z]{3}$'),
        timezone text NOT NULL DEFAULT 'Africa/Johannesburg' CHECK (length(timezone) <= 60),
        locale text NOT NULL DEFAULT 'en-ZA' CHECK (length(locale) <= 35),
        prices_include_vat boolean NOT NULL DEFAULT false,
        payment_terms_days integer NOT NULL DEFAULT 14 CHECK (payment_terms_days BETWEEN 0 AND 365),
        invoice_number_pattern text NOT NULL DEFAULT 'INV-{YYYY}-{0000}',
        quote_number_pattern text NOT NULL DEFAULT 'QUO-{YYYY}-{0000}',
        credit_note_number_pattern text NOT NULL DEFAULT 'CN-{YYYY}-{0000}',
        rounding_increment_minutes integer NOT NULL DEFAULT 1 CHECK (rounding_increment_minutes IN (1, 5, 6, 10, 15, 30)),
        rounding_mode text NOT NULL DEFAULT 'nearest' CHECK (rounding_mode IN ('up', 'nearest')),
        lock_date date,
        bank_details jsonb,
        wip_alert_value_minor bigint CHECK (wip_alert_value_minor > 0),
        wip_alert_age_days integer CHECK (wip_alert_age_days > 0),
        max_timer_hours integer NOT NULL DEFAULT 10 CHECK (max_timer_hours BETWEEN 1 AND 24),
        logo_id uuid,
        next_client_number integer NOT NULL DEFAULT 1001,
        demo_state text CHECK (demo_state IN ('filling', 'filled')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now()
      );
      SELECT confine_to_practice('practices', 'write');
      REVOKE DELETE ON practices FROM atlas_app;

      CREATE TABLE practice_logos (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        content_type text NOT NULL CHECK (content_type IN ('image/png', 'image/jpeg')),
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 1048576),
        sha256 bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id)
      );
      SELECT confine_to_practice('practice_logos', 'append');
      ALTER TABLE practices ADD FOREIGN KEY (practice_id, logo_id) REFERENCES practice_logos (practice_id, id);

      -- The texts a practice sends: one row a kind, absent = the built-in text.
      CREATE TABLE message_templates (
        practice_id uuid NOT NULL REFERENCES practices,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'quote', 'statement', 'receipt', 'reminder')),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        message text NOT NULL CHECK (length(message) BETWEEN 1 AND 5000),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, kind)
      );
      SELECT confine_to_practice('message_templates', 'write');

      CREATE TABLE users (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        password_hash text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id)
      );
      -- One address, one login, whatever the practice.
      CREATE UNIQUE INDEX users_email_once ON users (lower(email));
      SELECT confine_to_practice('users', 'write');
      CREATE POLICY sign_in_by_email ON users FOR SELECT TO atlas_system USING (true);
      GRANT SELECT (practice_id, id, email, name, password_hash) ON users TO atlas_system;

      CREATE TABLE sessions (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        user_agent text NOT NULL DEFAULT '' CHECK (length(user_agent) <= 400),
        address text NOT NULL DEFAULT '' CHECK (length(address) <= 64),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id)
      );
      SELECT confine_to_practice('sessions', 'write');

      CREATE TABLE password_resets (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id)
      );
      SELECT confine_to_practice('password_resets', 'write');

      CREATE TABLE idempotency_keys (
        practice_id uuid NOT NULL REFERENCES practices,
        actor_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        request_hash bytea NOT NULL,
        status integer NOT NULL,
        body json,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, actor_id, key)
      );
      CREATE INDEX idempotency_keys_by_age ON idempotency_keys (practice_id, created_at);
      SELECT confine_to_practice('idempotency_keys', 'write');

      CREATE TABLE audit_log (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT app_now(),
        actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'contact', 'system')),
        actor_id uuid,
        action text NOT NULL,
        entity text NOT NULL,
        entity_id uuid,
        request_id text,
        before jsonb,
        after jsonb,
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX audit_log_of_entity ON audit_log (practice_id, entity, entity_id, id);
      SELECT confine_to_practice('audit_log', 'append');

      -- News for the worker. A row is due again at next_at until it is done or dead, so that Redis may forget everything.
      CREATE TABLE outbox (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (length(kind) <= 60),
        payload jsonb NOT NULL,
        request_id text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz,
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX outbox_due ON outbox (next_at) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_dead ON outbox (practice_id, dead_at) WHERE dead_at IS NOT NULL;
      SELECT confine_to_practice('outbox', 'write');
      REVOKE DELETE ON outbox FROM atlas_app;
      CREATE POLICY relay_everywhere ON outbox TO atlas_system USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE ON outbox TO atlas_system;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
