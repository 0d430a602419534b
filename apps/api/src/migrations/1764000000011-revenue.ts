import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders of unpaid invoices, and the orders in which revenue is read. */
export class Revenue1764000000011 implements MigrationInterface {
  name = 'Revenue1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money in and out, newest first; and drafts, of which there are few.
      CREATE INDEX ledger_postings_money ON ledger_postings (practice_id, posted_on DESC, id DESC)
        WHERE kind IN ('payment', 'reversal', 'refund', 'write_off');
      CREATE INDEX invoices_drafts ON invoices (practice_id, id) WHERE finalised_at IS NULL;
      CREATE INDEX payment_reversals_newest ON payment_reversals (practice_id, reversed_on DESC);

      -- No row: never switched on, and the built-in steps.
      CREATE TABLE reminder_schedules (
        practice_id uuid NOT NULL REFERENCES practices,
        enabled boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id)
      );
      SELECT confine_to_practice('reminder_schedules', 'write');

      -- A step is the number of days after the due date (before it: below zero) on which it is sent.
      CREATE TABLE reminder_steps (
        practice_id uuid NOT NULL REFERENCES reminder_schedules,
        days integer NOT NULL CHECK (days BETWEEN -60 AND 365),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        message text NOT NULL CHECK (length(message) BETWEEN 1 AND 5000),
        PRIMARY KEY (practice_id, days)
      );
      SELECT confine_to_practice('reminder_steps', 'write');

      -- Nobody is reminded: of all invoices of a client, or of one.
      CREATE TABLE reminders_off (
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        invoice_id uuid,
        id uuid NOT NULL DEFAULT uuidv7(),
        since timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id)
      );
      CREATE UNIQUE INDEX reminders_off_once ON reminders_off (practice_id, client_id, invoice_id) NULLS NOT DISTINCT;
      SELECT confine_to_practice('reminders_off', 'write');

      -- Once per invoice and step, whoever looks and however often: the unique index decides.
      CREATE TABLE invoice_reminders (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        invoice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        days integer NOT NULL,
        due_on date NOT NULL,
        -- Neither yet: the worker has not come to it.
        delivery_id uuid,
        dropped text CHECK (dropped IN ('paid', 'off', 'no_address')),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id),
        FOREIGN KEY (practice_id, delivery_id) REFERENCES deliveries (practice_id, id),
        CHECK (delivery_id IS NULL OR dropped IS NULL)
      );
      CREATE UNIQUE INDEX invoice_reminders_once ON invoice_reminders (practice_id, invoice_id, days);
      SELECT confine_to_practice('invoice_reminders', 'write');
      REVOKE DELETE ON invoice_reminders FROM atlas_app;

      -- A mail about what is owed does not leave when nothing is owed any more.
      ALTER TABLE deliveries ADD COLUMN only_while_owed boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
