import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rates of an engagement by service, when its hours budget was reached, and reminders of quotes that run out. */
export class EngagementNews1764000000018 implements MigrationInterface {
  name = 'EngagementNews1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was agreed for one service goes before what was agreed for all work of the engagement.
      ALTER TABLE rates DROP CONSTRAINT rates_check, ADD CHECK (engagement_id IS NULL OR client_id IS NOT NULL);

      CREATE OR REPLACE FUNCTION rate_ladder(of_practice uuid, of_client uuid, of_service uuid, of_engagement uuid, on_date date)
      RETURNS TABLE (rung integer, rule text, rate_id uuid, hourly_rate_minor bigint, effective_from date)
      LANGUAGE sql STABLE AS $$
        (SELECT 1, 'engagement', r.id, r.hourly_rate_minor, r.effective_from FROM rates r
         WHERE r.practice_id = of_practice AND r.engagement_id = of_engagement
           AND (r.service_type_id = of_service OR r.service_type_id IS NULL) AND r.effective_from <= on_date
         ORDER BY r.service_type_id IS NULL, r.effective_from DESC LIMIT 1)
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
