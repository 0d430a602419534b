import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done about quotes that nobody answered, before their last day and after it. */
export class QuoteReminders1764000000024 implements MigrationInterface {
  name = 'QuoteReminders1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Days before the last day of a quote on which its client is reminded; empty: never.
      ALTER TABLE practices ADD COLUMN quote_reminder_days integer CHECK (quote_reminder_days BETWEEN 1 AND 60);

      CREATE TABLE quote_news (
        practice_id uuid NOT NULL,
        quote_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('runs_out', 'expired')),
        -- The mail to the client, or why there is none.
        delivery_id uuid,
        dropped text CHECK (dropped IN ('decided', 'expired', 'off', 'no_address')),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        -- Each is told once, whoever looks, and however often.
        PRIMARY KEY (practice_id, quote_id, kind),
        FOREIGN KEY (practice_id, quote_id) REFERENCES quotes (practice_id, id),
        FOREIGN KEY (practice_id, delivery_id) REFERENCES deliveries (practice_id, id),
        CHECK (num_nonnulls(delivery_id, dropped) <= 1)
      );
      SELECT confine_to_practice('quote_news', 'write');
      REVOKE DELETE ON quote_news FROM atlas_app;
      CREATE INDEX quotes_unanswered ON quotes (practice_id, valid_until) WHERE status = 'sent' AND valid_until IS NOT NULL;

      -- What ran out long ago is no news.
      INSERT INTO quote_news (practice_id, quote_id, kind)
      SELECT practice_id, id, 'expired' FROM quotes WHERE status = 'sent' AND valid_until < current_date - 1;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
