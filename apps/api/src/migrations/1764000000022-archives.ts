import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything of a practice in one file, made by the worker and kept for some days. */
export class Archives1764000000022 implements MigrationInterface {
  name = 'Archives1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE archives (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'making', 'ready', 'failed')),
        -- Whose parts count: a try that was begun anew makes those of the one before worthless.
        attempt integer NOT NULL DEFAULT 0,
        row_count bigint NOT NULL DEFAULT 0,
        done_count bigint NOT NULL DEFAULT 0,
        size_bytes bigint NOT NULL DEFAULT 0,
        sha256 bytea CHECK (octet_length(sha256) = 32),
        failure text CHECK (length(failure) <= 1000),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        finished_at timestamptz,
        expires_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id) REFERENCES practices (practice_id),
        CHECK ((state = 'ready') = (sha256 IS NOT NULL)),
        CHECK (state <> 'ready' OR expires_at IS NOT NULL)
      );
      -- Asking twice is asking once.
      CREATE UNIQUE INDEX archives_one_at_work ON archives (practice_id) WHERE state IN ('waiting', 'making');
      SELECT confine_to_practice('archives', 'write');

      CREATE TABLE archive_parts (
        practice_id uuid NOT NULL,
        archive_id uuid NOT NULL,
        attempt integer NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL,
        PRIMARY KEY (practice_id, archive_id, attempt, position),
        FOREIGN KEY (practice_id, archive_id) REFERENCES archives (practice_id, id) ON DELETE CASCADE
      );
      -- It is compressed already.
      ALTER TABLE archive_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;
      SELECT confine_to_practice('archive_parts', 'write');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
