import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What programs come with, and what is told to them. */
export class TokensWebhooks1764000000010 implements MigrationInterface {
  name = 'TokensWebhooks1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_tokens (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
        hint text NOT NULL CHECK (length(hint) = 4),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id)
      );
      SELECT confine_to_practice('api_tokens', 'write');
      REVOKE DELETE ON api_tokens FROM atlas_app;

      -- The transaction knows the token it acts for, so that no writer of an audit row has to think of it.
      ALTER TABLE audit_log ADD COLUMN token_id uuid DEFAULT nullif(current_setting('app.token_id', true), '')::uuid,
        ADD FOREIGN KEY (practice_id, token_id) REFERENCES api_tokens (practice_id, id);
    `);

    await runner.query(`
      CREATE TABLE webhook_endpoints (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        url text NOT NULL CHECK (length(url) BETWEEN 8 AND 2000),
        description text NOT NULL DEFAULT '' CHECK (length(description) <= 200),
        events text[] NOT NULL CHECK (cardinality(events) > 0),
        -- Sealed with the secret of the installation. The one before is good until previous_until, so that a rotation loses nothing.
        secret bytea NOT NULL,
        previous_secret bytea,
        previous_until timestamptz,
        enabled boolean NOT NULL DEFAULT true,
        disabled_reason text CHECK (disabled_reason IN ('by_you', 'failing', 'gone')),
        -- Failed requests in a row, and until when the endpoint is left alone because of them.
        failures integer NOT NULL DEFAULT 0,
        rests_until timestamptz,
        last_success_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        deleted_at timestamptz,
        PRIMARY KEY (practice_id, id),
        CHECK (enabled = (disabled_reason IS NULL)),
        CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
      );
      SELECT confine_to_practice('webhook_endpoints', 'write');
      REVOKE DELETE ON webhook_endpoints FROM atlas_app;

      -- How many events an object has had: receivers put what arrives into order by it.
      CREATE TABLE webhook_sequences (
        practice_id uuid NOT NULL REFERENCES practices,
        object_id uuid NOT NULL,
        last bigint NOT NULL,
        PRIMARY KEY (practice_id, object_id)
      );
      SELECT confine_to_practice('webhook_sequences', 'write');

      CREATE TABLE webhook_deliveries (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        endpoint_id uuid NOT NULL,
        -- The same for every endpoint, every try and every replay: by it a receiver knows what it has seen.
        event_id uuid NOT NULL,
        event text NOT NULL,
        object_id uuid NOT NULL,
        sequence bigint NOT NULL,
        data json NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        first_tried_at timestamptz,
        -- A request is under way until then, unless its worker died: what limits how many an endpoint gets at once.
        sending_until timestamptz,
        last_status integer,
        last_error text CHECK (length(last_error) <= 500),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        settled_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, endpoint_id) REFERENCES webhook_endpoints (practice_id, id)
      );
      CREATE INDEX webhook_deliveries_sending ON webhook_deliveries (practice_id, endpoint_id) WHERE sending_until IS NOT NULL;
      CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (practice_id, endpoint_id, id) WHERE state = 'waiting';
      CREATE INDEX webhook_deliveries_of_endpoint ON webhook_deliveries (practice_id, endpoint_id, id);
      SELECT confine_to_practice('webhook_deliveries', 'write');

      -- Each request and what came back.
      CREATE TABLE webhook_attempts (
        practice_id uuid NOT NULL,
        delivery_id uuid NOT NULL,
        attempt integer NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now(),
        duration_ms integer NOT NULL,
        request jsonb NOT NULL,
        status integer,
        answer text CHECK (length(answer) <= 4000),
        error text CHECK (length(error) <= 500),
        PRIMARY KEY (practice_id, delivery_id, attempt),
        FOREIGN KEY (practice_id, delivery_id) REFERENCES webhook_deliveries (practice_id, id) ON DELETE CASCADE
      );
      SELECT confine_to_practice('webhook_attempts', 'append');

      CREATE INDEX audit_log_of_action ON audit_log (practice_id, action, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
