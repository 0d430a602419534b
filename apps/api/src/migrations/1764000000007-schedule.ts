import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that comes with the day, once a practice and day, however many workers there are and however long they slept. */
export class Schedule1764000000007 implements MigrationInterface {
  name = 'Schedule1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule_runs (
        practice_id uuid NOT NULL REFERENCES practices,
        rule text NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
        period date NOT NULL,
        started_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, rule, period)
      );
      SELECT confine_to_practice('schedule_runs', 'append');
      CREATE POLICY scheduler_everywhere ON schedule_runs TO atlas_system USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON schedule_runs TO atlas_system;

      -- The scheduler needs to know which day it is where the practice is, and nothing else of it.
      CREATE POLICY scheduler_reads_zone ON practices FOR SELECT TO atlas_system USING (true);
      GRANT SELECT (practice_id, timezone) ON practices TO atlas_system;
      GRANT INSERT, DELETE ON outbox TO atlas_system;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
