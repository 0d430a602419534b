import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that bring data in, and what each row of them became. */
export class Imports1764000000014 implements MigrationInterface {
  name = 'Imports1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('time', 'clients')),
        source text NOT NULL CHECK (length(source) <= 40),
        file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
        content bytea NOT NULL CHECK (octet_length(content) <= 12000000),
        header jsonb NOT NULL,
        sample jsonb NOT NULL,
        separator text NOT NULL CHECK (length(separator) = 1),
        encoding text NOT NULL CHECK (encoding IN ('utf-8', 'utf-16le', 'windows-1252')),
        mapping jsonb NOT NULL,
        options jsonb NOT NULL,
        state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone')),
        row_count integer NOT NULL DEFAULT 0,
        seen_count integer NOT NULL DEFAULT 0,
        added_count integer NOT NULL DEFAULT 0,
        repeated_count integer NOT NULL DEFAULT 0,
        refused_count integer NOT NULL DEFAULT 0,
        -- The first of the rows that cannot go in, with their lines and reasons.
        problems jsonb NOT NULL DEFAULT '[]',
        new_clients jsonb NOT NULL DEFAULT '[]',
        new_services jsonb NOT NULL DEFAULT '[]',
        failure text CHECK (length(failure) <= 1000),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        finished_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id)
      );
      ALTER TABLE imports ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE INDEX imports_newest ON imports (practice_id, id DESC);
      SELECT confine_to_practice('imports', 'write');
      REVOKE DELETE ON imports FROM atlas_app;

      -- A row that went in. Its fingerprint goes in once, so that the same file adds nothing a second time; until it is undone.
      CREATE TABLE import_rows (
        practice_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line integer NOT NULL CHECK (line > 0),
        kind text NOT NULL CHECK (kind IN ('time', 'clients')),
        fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
        time_entry_id uuid,
        client_id uuid,
        undone_at timestamptz,
        PRIMARY KEY (practice_id, import_id, line),
        FOREIGN KEY (practice_id, import_id) REFERENCES imports (practice_id, id),
        FOREIGN KEY (practice_id, time_entry_id) REFERENCES time_entries (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id) ON DELETE CASCADE,
        CHECK (CASE kind WHEN 'time' THEN time_entry_id IS NOT NULL ELSE client_id IS NOT NULL END)
      );
      CREATE UNIQUE INDEX import_rows_once ON import_rows (practice_id, kind, fingerprint) WHERE undone_at IS NULL;
      SELECT confine_to_practice('import_rows', 'write');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
