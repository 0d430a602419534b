import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The checks of foreign keys keep the plan of their first run. Made for a table of ten rows, it may read all rows of a practice for each new
 * one; autovacuum sees to that within a minute, in which an import has written fifty thousand.
 */
export class AnalyzeGrown1764000000028 implements MigrationInterface {
  name = 'AnalyzeGrown1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Gathers the statistics of each table that has more than doubled since they were gathered, and so has plans made anew.
      CREATE FUNCTION analyze_grown() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        grown regclass;
      BEGIN
        FOR grown IN
          SELECT oid FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_get_userbyid(relowner) = current_user
            AND pg_relation_size(oid) > 2 * greatest(relpages, 1) * current_setting('block_size')::int
        LOOP
          EXECUTE format('ANALYZE (SKIP_LOCKED) %s', grown);
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION analyze_grown() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION analyze_grown() TO atlas_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
