import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was printed, published, sent and seen of each document, whatever its kind. */
export class Documents1764000000005 implements MigrationInterface {
  name = 'Documents1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The print model, frozen when the document was: the PDF is drawn from this and from nothing else.
      CREATE TABLE document_prints (
        practice_id uuid NOT NULL REFERENCES practices,
        document_kind text NOT NULL CHECK (document_kind IN ('invoice', 'credit_note', 'quote', 'receipt', 'deposit_request', 'certificate')),
        document_id uuid NOT NULL,
        client_id uuid NOT NULL,
        number text NOT NULL,
        data jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, document_kind, document_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      );
      SELECT confine_to_practice('document_prints', 'append');

      CREATE TABLE document_pdfs (
        practice_id uuid NOT NULL,
        document_kind text NOT NULL,
        document_id uuid NOT NULL,
        bytes bytea NOT NULL,
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        pages integer NOT NULL CHECK (pages > 0),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, document_kind, document_id),
        FOREIGN KEY (practice_id, document_kind, document_id) REFERENCES document_prints (practice_id, document_kind, document_id)
      );
      ALTER TABLE document_pdfs ALTER COLUMN bytes SET STORAGE EXTERNAL;
      SELECT confine_to_practice('document_pdfs', 'append');

      -- Published to the portal from one instant until another; at most one open row a document.
      CREATE TABLE document_publications (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_kind text NOT NULL,
        document_id uuid NOT NULL,
        published_at timestamptz NOT NULL DEFAULT app_now(),
        unpublished_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, document_kind, document_id) REFERENCES document_prints (practice_id, document_kind, document_id)
      );
      CREATE UNIQUE INDEX document_publications_one_open ON document_publications (practice_id, document_kind, document_id) WHERE unpublished_at IS NULL;
      SELECT confine_to_practice('document_publications', 'write');
      REVOKE DELETE ON document_publications FROM atlas_app;

      -- Email: queued -> sending -> sent | failed | unknown. Portal and download are recorded as done at once ('sent').
      CREATE TABLE deliveries (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_kind text NOT NULL,
        document_id uuid NOT NULL,
        channel text NOT NULL CHECK (channel IN ('email', 'portal', 'download')),
        recipients text[] NOT NULL DEFAULT '{}',
        recipients_key text NOT NULL DEFAULT '',
        send_round integer NOT NULL DEFAULT 0 CHECK (send_round >= 0),
        subject text CHECK (length(subject) <= 200),
        message text CHECK (length(message) <= 5000),
        -- What the mail shows as due, as it stood when it was asked for.
        due_minor bigint,
        state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
        error text,
        attempts integer NOT NULL DEFAULT 0,
        message_id text,
        requested_by uuid,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        started_at timestamptz,
        settled_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, document_kind, document_id) REFERENCES document_prints (practice_id, document_kind, document_id)
      );
      -- DOMAIN rule 27: this index, not timing, decides that two clicks are one mail. A deliberate resend opens the next round.
      CREATE UNIQUE INDEX deliveries_one_mail ON deliveries (practice_id, document_kind, document_id, recipients_key, send_round)
        WHERE channel = 'email' AND state <> 'failed';
      CREATE INDEX deliveries_of_document ON deliveries (practice_id, document_kind, document_id, id DESC);
      SELECT confine_to_practice('deliveries', 'write');
      REVOKE DELETE ON deliveries FROM atlas_app;

      -- A link in a mail opens exactly one document.
      CREATE TABLE document_links (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_kind text NOT NULL,
        document_id uuid NOT NULL,
        delivery_id uuid,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, token_hash),
        FOREIGN KEY (practice_id, delivery_id) REFERENCES deliveries (practice_id, id),
        FOREIGN KEY (practice_id, document_kind, document_id) REFERENCES document_prints (practice_id, document_kind, document_id)
      );
      SELECT confine_to_practice('document_links', 'write');
      REVOKE DELETE ON document_links FROM atlas_app;

      CREATE TABLE document_views (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_kind text NOT NULL,
        document_id uuid NOT NULL,
        link_id uuid,
        viewed_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, document_kind, document_id) REFERENCES document_prints (practice_id, document_kind, document_id),
        FOREIGN KEY (practice_id, link_id) REFERENCES document_links (practice_id, id)
      );
      CREATE INDEX document_views_of_document ON document_views (practice_id, document_kind, document_id, viewed_at);
      SELECT confine_to_practice('document_views', 'append');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
