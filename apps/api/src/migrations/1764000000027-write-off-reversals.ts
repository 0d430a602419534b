import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A balance that was given up can be owed again: a fact beside the write-off, which stays. */
export class WriteOffReversals1764000000027 implements MigrationInterface {
  name = 'WriteOffReversals1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Once a write-off.
      CREATE TABLE balance_write_off_reversals (
        practice_id uuid NOT NULL,
        write_off_id uuid NOT NULL,
        client_id uuid NOT NULL,
        reversed_on date NOT NULL,
        -- What was left of it: a credit note may have taken its part before.
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, write_off_id),
        FOREIGN KEY (practice_id, write_off_id, client_id) REFERENCES balance_write_offs (practice_id, id, client_id)
      );
      SELECT confine_to_practice('balance_write_off_reversals', 'append');

      -- What takes a write-off back is a credit note that leaves less to write off, or its reversal.
      DO $$
      DECLARE
        old_check name := (SELECT conname FROM pg_constraint WHERE conrelid = 'ledger_postings'::regclass AND contype = 'c'
          AND pg_get_constraintdef(oid) LIKE '%credit_note_id IS NOT NULL%' AND pg_get_constraintdef(oid) LIKE '%write_off%');
      BEGIN
        EXECUTE format('ALTER TABLE ledger_postings DROP CONSTRAINT %I', old_check);
      END $$;
      ALTER TABLE ledger_postings ADD CHECK (kind <> 'write_off' OR amount_minor > 0 OR credit_note_id IS NULL);
      CREATE UNIQUE INDEX ledger_postings_write_off_reversed_once ON ledger_postings (practice_id, write_off_id)
        WHERE kind = 'write_off' AND amount_minor > 0 AND credit_note_id IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
