import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a practice is told, and which clients went over their WIP limit when. */
export class Notifications1764000000009 implements MigrationInterface {
  name = 'Notifications1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Told once: whoever writes the same key second writes nothing. Kept for good; reading and snoozing only mark it.
      CREATE TABLE notifications (
        practice_id uuid NOT NULL REFERENCES practices,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
        dedupe_key text NOT NULL CHECK (length(dedupe_key) BETWEEN 1 AND 200),
        facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
        client_id uuid,
        target_kind text CHECK (length(target_kind) BETWEEN 1 AND 40),
        target_id uuid,
        -- queued → sending → sent, failed or unknown; 'none' was never to be mailed.
        mail_state text NOT NULL DEFAULT 'none' CHECK (mail_state IN ('none', 'queued', 'sending', 'sent', 'failed', 'unknown')),
        mail_error text CHECK (length(mail_error) <= 500),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        read_at timestamptz,
        snoozed_until date,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, dedupe_key),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        CHECK ((target_kind IS NULL) = (target_id IS NULL))
      );
      CREATE INDEX notifications_unread ON notifications (practice_id, id DESC) INCLUDE (snoozed_until) WHERE read_at IS NULL;
      CREATE INDEX notifications_of_client ON notifications (practice_id, client_id, id DESC) WHERE client_id IS NOT NULL;
      SELECT confine_to_practice('notifications', 'write');
      REVOKE DELETE ON notifications FROM atlas_app;

      -- DOMAIN rule 32: a row a crossing. While rearmed_on is empty the client is over its limit and nothing more is told.
      CREATE TABLE wip_alerts (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        fired_on date NOT NULL,
        value_minor bigint NOT NULL,
        age_days integer NOT NULL CHECK (age_days >= 0),
        limit_value_minor bigint CHECK (limit_value_minor > 0),
        limit_age_days integer CHECK (limit_age_days > 0),
        crossed text NOT NULL CHECK (crossed IN ('value', 'age', 'both')),
        fired_at timestamptz NOT NULL DEFAULT app_now(),
        rearmed_on date,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        CHECK (rearmed_on IS NULL OR rearmed_on >= fired_on)
      );
      CREATE UNIQUE INDEX wip_alerts_one_fired ON wip_alerts (practice_id, client_id) WHERE rearmed_on IS NULL;
      CREATE INDEX wip_alerts_of_client ON wip_alerts (practice_id, client_id, id DESC);
      SELECT confine_to_practice('wip_alerts', 'write');
      REVOKE DELETE ON wip_alerts FROM atlas_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
