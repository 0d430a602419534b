import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The check of a foreign key at a deletion locks the rows that point at what goes. Whoever has locked one of those and needs the
 * other next then waits in a ring with it, and one of the two is told that the server is busy, though nothing would be deleted.
 */
export class IsReferenced1764000000029 implements MigrationInterface {
  name = 'IsReferenced1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether a foreign key keeps a row of a practice from being deleted. Looks, and locks nothing.
      CREATE FUNCTION is_referenced(parent regclass, practice uuid, row_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      DECLARE
        child record;
        found boolean;
      BEGIN
        FOR child IN
          SELECT c.conrelid::regclass AS name, a.attname AS points
          FROM pg_constraint c
          JOIN pg_attribute key ON key.attrelid = c.confrelid AND key.attname = 'id'
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_position(c.confkey, key.attnum)]
          WHERE c.contype = 'f' AND c.confrelid = parent AND c.confdeltype IN ('a', 'r')
        LOOP
          EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE practice_id = $1 AND %I = $2)', child.name, child.points)
            INTO found USING practice, row_id;
          IF found THEN RETURN true; END IF;
        END LOOP;
        RETURN false;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
