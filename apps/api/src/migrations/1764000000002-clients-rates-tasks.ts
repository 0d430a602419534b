import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is billed, for what kind of work, at which rate, and the work to do. */
export class ClientsRatesTasks1764000000002 implements MigrationInterface {
  name = 'ClientsRatesTasks1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service_types (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        colour smallint NOT NULL DEFAULT 0 CHECK (colour BETWEEN 0 AND 5),
        archived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id)
      );
      CREATE UNIQUE INDEX service_types_name_once ON service_types (practice_id, lower(name));
      SELECT confine_to_practice('service_types', 'write');

      CREATE TABLE clients (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL CHECK (kind IN ('company', 'individual')),
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('prospect', 'active', 'archived')),
        billing_address text NOT NULL DEFAULT '' CHECK (length(billing_address) <= 1000),
        vat_number text CHECK (length(vat_number) <= 30),
        payment_terms_days integer CHECK (payment_terms_days BETWEEN 0 AND 365),
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 20),
        rounding_increment_minutes integer CHECK (rounding_increment_minutes IN (1, 5, 6, 10, 15, 30)),
        rounding_mode text CHECK (rounding_mode IN ('up', 'nearest')),
        wip_alert text NOT NULL DEFAULT 'practice' CHECK (wip_alert IN ('practice', 'off', 'own')),
        wip_alert_value_minor bigint CHECK (wip_alert_value_minor > 0),
        wip_alert_age_days integer CHECK (wip_alert_age_days > 0),
        invoice_grouping text CHECK (invoice_grouping IN ('entry', 'service', 'single')),
        notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        CHECK ((rounding_increment_minutes IS NULL) = (rounding_mode IS NULL))
      );
      -- Banks print references with and without their hyphens.
      CREATE UNIQUE INDEX clients_reference_once ON clients (practice_id, replace(reference, '-', ''));
      CREATE INDEX clients_by_name ON clients (practice_id, lower(name), id);
      SELECT confine_to_practice('clients', 'write');

      CREATE TABLE client_contacts (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        email text CHECK (length(email) BETWEEN 3 AND 254),
        portal_access boolean NOT NULL DEFAULT false,
        position integer NOT NULL CHECK (position >= 0),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id) ON DELETE CASCADE,
        UNIQUE (practice_id, client_id, position) DEFERRABLE INITIALLY DEFERRED
      );
      SELECT confine_to_practice('client_contacts', 'write');

      CREATE TABLE engagements (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        billing_kind text NOT NULL DEFAULT 'hourly' CHECK (billing_kind IN ('hourly', 'capped', 'fixed_fee', 'retainer')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      );
      SELECT confine_to_practice('engagements', 'write');

      -- A rate holds from its date until the next one of the same scope begins, so rates cannot overlap.
      CREATE TABLE rates (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid,
        service_type_id uuid,
        engagement_id uuid,
        hourly_rate_minor bigint NOT NULL CHECK (hourly_rate_minor BETWEEN 1 AND 100000000000),
        effective_from date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        -- Time entries point at id and amount together: a rate in use cannot change.
        UNIQUE (practice_id, id, hourly_rate_minor),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id),
        CHECK (engagement_id IS NULL OR (client_id IS NOT NULL AND service_type_id IS NULL))
      );
      CREATE UNIQUE INDEX rates_scope_from_once ON rates
        (practice_id, engagement_id, client_id, service_type_id, effective_from) NULLS NOT DISTINCT;
      SELECT confine_to_practice('rates', 'write');

      -- DOMAIN rule 8: every rung of the ladder on a date, most specific first. One index probe a rung.
      CREATE FUNCTION rate_ladder(of_practice uuid, of_client uuid, of_service uuid, of_engagement uuid, on_date date)
      RETURNS TABLE (rung integer, rule text, rate_id uuid, hourly_rate_minor bigint, effective_from date)
      LANGUAGE sql STABLE AS $$
        (SELECT 1, 'engagement', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id = of_engagement AND r.effective_from <= on_date
         ORDER BY r.effective_from DESC LIMIT 1)
        UNION ALL
        (SELECT 2, 'client_service', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id IS NULL AND r.client_id = of_client
           AND r.service_type_id = of_service AND r.effective_from <= on_date
         ORDER BY r.effective_from DESC LIMIT 1)
        UNION ALL
        (SELECT 3, 'client', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id IS NULL AND r.client_id = of_client
           AND r.service_type_id IS NULL AND r.effective_from <= on_date
         ORDER BY r.effective_from DESC LIMIT 1)
        UNION ALL
        (SELECT 4, 'service', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id IS NULL AND r.client_id IS NULL
           AND r.service_type_id = of_service AND r.effective_from <= on_date
         ORDER BY r.effective_from DESC LIMIT 1)
        UNION ALL
        (SELECT 5, 'default', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id IS NULL AND r.client_id IS NULL
           AND r.service_type_id IS NULL AND r.effective_from <= on_date
         ORDER BY r.effective_from DESC LIMIT 1)
      $$;

      -- The one rate that wins, or no row. Join it LATERAL to price many entries in one statement.
      CREATE FUNCTION resolve_rate(of_practice uuid, of_client uuid, of_service uuid, of_engagement uuid, on_date date)
      RETURNS TABLE (rate_id uuid, hourly_rate_minor bigint, rule text)
      LANGUAGE sql STABLE AS $$
        SELECT l.rate_id, l.hourly_rate_minor, l.rule
        FROM rate_ladder(of_practice, of_client, of_service, of_engagement, on_date) l ORDER BY l.rung LIMIT 1
      $$;

      CREATE TABLE tasks (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        service_type_id uuid NOT NULL,
        engagement_id uuid,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
        due_date date,
        status text NOT NULL DEFAULT 'todo' CHECK (status IN ('todo', 'in_progress', 'done')),
        done_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        -- Entries and timers point at task and client together, so a task's time is its client's time.
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id)
      );
      CREATE INDEX tasks_open_by_due ON tasks (practice_id, due_date, id) WHERE status <> 'done';
      CREATE INDEX tasks_of_client ON tasks (practice_id, client_id, id);
      SELECT confine_to_practice('tasks', 'write');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
