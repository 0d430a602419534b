import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deposits that engagements ask for, and which of the money came as one. */
export class Deposits1764000000017 implements MigrationInterface {
  name = 'Deposits1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What it was paid for stays; what is still held for it is in ledger_payments.
      ALTER TABLE payments
        ADD COLUMN engagement_id uuid,
        ADD FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id);
      CREATE INDEX payments_of_engagement ON payments (practice_id, engagement_id) WHERE engagement_id IS NOT NULL;

      -- Asks for money and posts nothing: nobody owes it. One that was a mistake is withdrawn.
      CREATE TABLE deposit_requests (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        engagement_id uuid NOT NULL,
        client_id uuid NOT NULL,
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
        issue_date date NOT NULL,
        due_date date NOT NULL CHECK (due_date >= issue_date),
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        requested_at timestamptz NOT NULL DEFAULT app_now(),
        withdrawn_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, number),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id)
      );
      CREATE INDEX deposit_requests_of_engagement ON deposit_requests (practice_id, engagement_id, id);
      SELECT confine_to_practice('deposit_requests', 'append');
      GRANT UPDATE (withdrawn_at) ON deposit_requests TO atlas_app;

      ALTER TABLE message_templates DROP CONSTRAINT message_templates_kind_check,
        ADD CHECK (kind IN ('invoice', 'credit_note', 'quote', 'quote_reminder', 'statement', 'receipt', 'deposit_request', 'reminder'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
