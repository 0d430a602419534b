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

    await runner.query(`
      -- When an engagement reached 80 and 100 % of its hours. While rearmed_on is empty nothing more is told of that level.
      CREATE TABLE engagement_budget_alerts (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        engagement_id uuid NOT NULL,
        level text NOT NULL CHECK (level IN ('near', 'over')),
        fired_on date NOT NULL,
        minutes bigint NOT NULL CHECK (minutes >= 0),
        budget_minutes integer NOT NULL CHECK (budget_minutes > 0),
        rearmed_on date CHECK (rearmed_on >= fired_on),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, engagement_id) REFERENCES engagements (practice_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX engagement_budget_alerts_one_fired ON engagement_budget_alerts (practice_id, engagement_id, level) WHERE rearmed_on IS NULL;
      SELECT confine_to_practice('engagement_budget_alerts', 'write');

      -- Time of engagements changes in many places, covered time without any movement of WIP: one hint a statement, only for those with a budget.
      CREATE FUNCTION hint_of_engagements(engagement_ids uuid[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO outbox (practice_id, kind, payload)
        SELECT e.practice_id, 'wip.check_budgets', jsonb_build_object('engagementIds', jsonb_agg(e.id))
        FROM engagements e WHERE e.id = ANY (engagement_ids) AND e.hours_budget_minutes IS NOT NULL GROUP BY e.practice_id
      $$;
      CREATE FUNCTION hint_of_added_time() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ids uuid[] := ARRAY(SELECT DISTINCT engagement_id FROM added WHERE engagement_id IS NOT NULL);
      BEGIN
        IF cardinality(ids) > 0 THEN PERFORM hint_of_engagements(ids); END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION hint_of_changed_time() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ids uuid[] := ARRAY(
          SELECT DISTINCT unnest(ARRAY[b.engagement_id, a.engagement_id]) FROM before b JOIN after a USING (practice_id, id)
          WHERE (b.engagement_id, b.minutes, b.deleted_at) IS DISTINCT FROM (a.engagement_id, a.minutes, a.deleted_at)
            AND num_nonnulls(b.engagement_id, a.engagement_id) > 0);
      BEGIN
        IF cardinality(ids) > 0 THEN PERFORM hint_of_engagements(ids); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER time_entries_added_to_budget AFTER INSERT ON time_entries REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION hint_of_added_time();
      CREATE TRIGGER time_entries_changed_in_budget AFTER UPDATE ON time_entries REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION hint_of_changed_time();

      CREATE FUNCTION hint_of_changed_budget() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO outbox (practice_id, kind, payload)
        VALUES (NEW.practice_id, 'wip.check_budgets', jsonb_build_object('engagementIds', jsonb_build_array(NEW.id)));
        RETURN NULL;
      END $$;
      CREATE TRIGGER engagements_budget_changed AFTER UPDATE ON engagements FOR EACH ROW
        WHEN (OLD.hours_budget_minutes IS DISTINCT FROM NEW.hours_budget_minutes OR OLD.status <> NEW.status)
        EXECUTE FUNCTION hint_of_changed_budget();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
