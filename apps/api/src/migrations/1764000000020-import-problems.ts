import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that is wrong with a file, for those who put it right in a spreadsheet; `problems` keeps the first of it, to be shown at once. */
export class ImportProblems1764000000020 implements MigrationInterface {
  name = 'ImportProblems1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports ADD COLUMN all_problems jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
