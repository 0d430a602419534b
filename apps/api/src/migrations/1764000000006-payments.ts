import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money received, given back, reversed or given up, and what of it pays which invoice. */
export class Payments1764000000006 implements MigrationInterface {
  name = 'Payments1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        paid_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        method text NOT NULL CHECK (method IN ('eft', 'cash', 'card', 'other')),
        reference text NOT NULL DEFAULT '' CHECK (length(reference) <= 100),
        notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 1000),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      );
      CREATE INDEX payments_newest ON payments (practice_id, paid_on DESC, id DESC);
      CREATE INDEX payments_of_client ON payments (practice_id, client_id, paid_on DESC, id DESC);
      SELECT confine_to_practice('payments', 'append');

      -- Bounced or mistaken: a fact beside the payment, which stays. Once a payment.
      CREATE TABLE payment_reversals (
        practice_id uuid NOT NULL,
        payment_id uuid NOT NULL,
        client_id uuid NOT NULL,
        reversed_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, payment_id),
        FOREIGN KEY (practice_id, payment_id, client_id) REFERENCES payments (practice_id, id, client_id)
      );
      SELECT confine_to_practice('payment_reversals', 'append');

      -- A payment out: credit on the account given back.
      CREATE TABLE refunds (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        refunded_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        method text NOT NULL CHECK (method IN ('eft', 'cash', 'card', 'other')),
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id)
      );
      CREATE INDEX refunds_of_client ON refunds (practice_id, client_id, refunded_on);
      SELECT confine_to_practice('refunds', 'append');

      -- A small balance that nobody will pay, given up.
      CREATE TABLE balance_write_offs (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        written_off_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, id, client_id),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id)
      );
      CREATE INDEX balance_write_offs_of_invoice ON balance_write_offs (practice_id, invoice_id);
      SELECT confine_to_practice('balance_write_offs', 'append');
    `);

    await runner.query(`
      -- The account of a client: what it owes is positive. An allocation moves nothing on it.
      ALTER TABLE ledger_postings
        ADD COLUMN payment_id uuid,
        ADD COLUMN refund_id uuid,
        ADD COLUMN write_off_id uuid,
        ADD FOREIGN KEY (practice_id, payment_id, client_id) REFERENCES payments (practice_id, id, client_id),
        ADD FOREIGN KEY (practice_id, refund_id, client_id) REFERENCES refunds (practice_id, id, client_id),
        ADD FOREIGN KEY (practice_id, write_off_id, client_id) REFERENCES balance_write_offs (practice_id, id, client_id),
        ADD CHECK ((kind IN ('payment', 'reversal')) = (payment_id IS NOT NULL)),
        ADD CHECK ((kind = 'refund') = (refund_id IS NOT NULL)),
        ADD CHECK ((kind = 'write_off') = (write_off_id IS NOT NULL)),
        ADD CHECK (CASE WHEN kind IN ('invoice', 'refund', 'reversal') THEN amount_minor > 0 WHEN kind IN ('credit_note', 'payment') THEN amount_minor < 0 ELSE true END),
        -- A write-off is taken back by nothing but a credit note that leaves less to write off.
        ADD CHECK (kind <> 'write_off' OR (amount_minor > 0) = (credit_note_id IS NOT NULL));
      CREATE UNIQUE INDEX ledger_postings_payment_once ON ledger_postings (practice_id, payment_id) WHERE kind = 'payment';
      CREATE UNIQUE INDEX ledger_postings_reversal_once ON ledger_postings (practice_id, payment_id) WHERE kind = 'reversal';
      CREATE UNIQUE INDEX ledger_postings_refund_once ON ledger_postings (practice_id, refund_id) WHERE kind = 'refund';
      CREATE UNIQUE INDEX ledger_postings_write_off_once ON ledger_postings (practice_id, write_off_id) WHERE kind = 'write_off' AND amount_minor < 0;
      CREATE INDEX ledger_postings_by_day ON ledger_postings (practice_id, posted_on) INCLUDE (client_id, kind, amount_minor);

      -- What of allocated_minor nobody paid: balances given up.
      ALTER TABLE ledger_invoices ADD COLUMN written_off_minor bigint NOT NULL DEFAULT 0 CHECK (written_off_minor BETWEEN 0 AND allocated_minor);

      -- What of a payment is used up and what is free: credit on the account. The checks make "more than the payment" impossible.
      CREATE TABLE ledger_payments (
        practice_id uuid NOT NULL,
        payment_id uuid NOT NULL,
        client_id uuid NOT NULL,
        paid_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        allocated_minor bigint NOT NULL DEFAULT 0 CHECK (allocated_minor >= 0),
        refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
        reversed boolean NOT NULL DEFAULT false,
        -- Held for one engagement: a deposit, drawn down on its invoices only.
        engagement_id uuid,
        free_minor bigint NOT NULL GENERATED ALWAYS AS (CASE WHEN reversed THEN 0 ELSE amount_minor - allocated_minor - refunded_minor END) STORED,
        PRIMARY KEY (practice_id, payment_id),
        FOREIGN KEY (practice_id, payment_id, client_id) REFERENCES payments (practice_id, id, client_id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id),
        CHECK (allocated_minor + refunded_minor <= amount_minor),
        CHECK (NOT reversed OR (allocated_minor = 0 AND refunded_minor = 0))
      );
      CREATE INDEX ledger_payments_free ON ledger_payments (practice_id, client_id, paid_on, payment_id) INCLUDE (free_minor, engagement_id) WHERE free_minor > 0;
      SELECT confine_to_practice('ledger_payments', 'write');
      REVOKE DELETE ON ledger_payments FROM atlas_app;

      -- Which money pays which invoice, on the day it counts. What is taken back is a row of its own, below zero.
      CREATE TABLE ledger_allocations (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        payment_id uuid,
        write_off_id uuid,
        credit_note_id uuid,
        cause text NOT NULL CHECK (cause IN ('payment', 'credit_on_account', 'deposit', 'credit_note', 'reversal', 'write_off')),
        allocated_on date NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, invoice_id, client_id) REFERENCES invoices (practice_id, id, client_id),
        FOREIGN KEY (practice_id, payment_id, client_id) REFERENCES payments (practice_id, id, client_id),
        FOREIGN KEY (practice_id, write_off_id, client_id) REFERENCES balance_write_offs (practice_id, id, client_id),
        FOREIGN KEY (practice_id, credit_note_id) REFERENCES credit_notes (practice_id, id),
        CHECK (num_nonnulls(payment_id, write_off_id) = 1),
        CHECK ((cause IN ('credit_note', 'reversal')) = (amount_minor < 0)),
        CHECK ((cause = 'credit_note') = (credit_note_id IS NOT NULL))
      );
      CREATE INDEX ledger_allocations_of_invoice ON ledger_allocations (practice_id, invoice_id, id);
      CREATE INDEX ledger_allocations_of_payment ON ledger_allocations (practice_id, payment_id, id) WHERE payment_id IS NOT NULL;
      CREATE INDEX ledger_allocations_by_day ON ledger_allocations (practice_id, allocated_on) INCLUDE (client_id, invoice_id, payment_id, amount_minor);
      SELECT confine_to_practice('ledger_allocations', 'append');

      -- From which payments the credit that was refunded came.
      CREATE TABLE refund_parts (
        practice_id uuid NOT NULL,
        refund_id uuid NOT NULL,
        payment_id uuid NOT NULL,
        client_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (practice_id, refund_id, payment_id),
        FOREIGN KEY (practice_id, refund_id, client_id) REFERENCES refunds (practice_id, id, client_id),
        FOREIGN KEY (practice_id, payment_id, client_id) REFERENCES payments (practice_id, id, client_id)
      );
      SELECT confine_to_practice('refund_parts', 'append');

      ALTER TABLE document_prints DROP CONSTRAINT document_prints_document_kind_check,
        ADD CHECK (document_kind IN ('invoice', 'credit_note', 'quote', 'receipt', 'statement', 'deposit_request', 'certificate'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
