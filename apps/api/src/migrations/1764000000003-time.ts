import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Timers, time entries, disbursements, and every change of their value in WIP. */
export class Time1764000000003 implements MigrationInterface {
  name = 'Time1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timers (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        client_id uuid,
        service_type_id uuid,
        task_id uuid,
        engagement_id uuid,
        description text NOT NULL DEFAULT '' CHECK (length(description) <= 2000),
        billable boolean NOT NULL DEFAULT true,
        started_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopped', 'discarded')),
        ended_at timestamptz,
        kept_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        FOREIGN KEY (practice_id, task_id, client_id) REFERENCES tasks (practice_id, id, client_id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id),
        CHECK ((state = 'running') = (ended_at IS NULL)),
        CHECK (task_id IS NULL OR client_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX timers_one_running ON timers (practice_id, user_id) WHERE state = 'running';
      CREATE INDEX timers_discarded ON timers (practice_id, user_id, ended_at) WHERE state = 'discarded';
      SELECT confine_to_practice('timers', 'write');

      -- state: where the value is. deferred is 'open' with a date; deleted rows keep their state and leave every list.
      CREATE TABLE time_entries (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        client_id uuid,
        service_type_id uuid,
        task_id uuid,
        engagement_id uuid,
        timer_id uuid,
        entry_date date NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        tracked_seconds integer CHECK (tracked_seconds BETWEEN 0 AND 86400),
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        billed_minutes integer NOT NULL CHECK (billed_minutes BETWEEN 0 AND 1440),
        description text NOT NULL DEFAULT '' CHECK (length(description) <= 2000),
        billable boolean NOT NULL DEFAULT true,
        hourly_rate_minor bigint CHECK (hourly_rate_minor BETWEEN 1 AND 100000000000),
        rate_id uuid,
        rate_rule text CHECK (rate_rule IN ('engagement', 'client_service', 'client', 'service', 'default', 'override')),
        value_minor bigint NOT NULL DEFAULT 0 CHECK (value_minor BETWEEN 0 AND 10000000000000),
        written_off_minor bigint NOT NULL DEFAULT 0 CHECK (written_off_minor BETWEEN 0 AND value_minor),
        state text NOT NULL CHECK (state IN ('incomplete', 'open', 'drafted', 'billed', 'written_off', 'covered', 'non_billable')),
        deferred_until date,
        defer_reason text CHECK (length(defer_reason) <= 500),
        write_off_reason text CHECK (length(write_off_reason) <= 500),
        -- The live document it stands on; the number is frozen with it and never changes.
        invoice_id uuid,
        invoice_number text CHECK (length(invoice_number) <= 60),
        deleted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, timer_id),
        FOREIGN KEY (practice_id, user_id) REFERENCES users (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, service_type_id) REFERENCES service_types (practice_id, id),
        FOREIGN KEY (practice_id, task_id, client_id) REFERENCES tasks (practice_id, id, client_id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id),
        FOREIGN KEY (practice_id, timer_id) REFERENCES timers (practice_id, id),
        -- The frozen rate is the rate's own amount; an override has no rate row.
        FOREIGN KEY (practice_id, rate_id, hourly_rate_minor) REFERENCES rates (practice_id, id, hourly_rate_minor),
        CHECK (state IN ('incomplete', 'non_billable', 'covered') OR (client_id IS NOT NULL AND service_type_id IS NOT NULL AND hourly_rate_minor IS NOT NULL AND billable)),
        CHECK (state NOT IN ('incomplete', 'non_billable') OR value_minor = 0),
        CHECK ((rate_rule = 'override') = (rate_id IS NULL AND hourly_rate_minor IS NOT NULL)),
        CHECK ((deferred_until IS NULL) = (defer_reason IS NULL)),
        CHECK (state <> 'non_billable' OR NOT billable),
        CHECK ((state IN ('drafted', 'billed')) = (invoice_id IS NOT NULL)),
        CHECK ((state = 'billed') = (invoice_number IS NOT NULL)),
        CHECK (task_id IS NULL OR client_id IS NOT NULL)
      );
      CREATE INDEX time_entries_newest ON time_entries (practice_id, entry_date DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX time_entries_newest_of_client ON time_entries (practice_id, client_id, entry_date DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX time_entries_of_task ON time_entries (practice_id, task_id) WHERE task_id IS NOT NULL;
      CREATE INDEX time_entries_incomplete ON time_entries (practice_id, id) WHERE state = 'incomplete' AND deleted_at IS NULL;
      CREATE INDEX time_entries_wip ON time_entries (practice_id, client_id, entry_date)
        INCLUDE (id, value_minor, written_off_minor, billed_minutes, state, deferred_until)
        WHERE state IN ('open', 'drafted') AND deleted_at IS NULL;
      CREATE INDEX time_entries_by_rate ON time_entries (practice_id, rate_id) WHERE rate_id IS NOT NULL;
      CREATE INDEX time_entries_of_invoice ON time_entries (practice_id, invoice_id) WHERE invoice_id IS NOT NULL;
      SELECT confine_to_practice('time_entries', 'write');
      REVOKE DELETE ON time_entries FROM atlas_app;

      CREATE TABLE disbursements (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        engagement_id uuid,
        spent_on date NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        kind text NOT NULL CHECK (kind IN ('agent', 'recovered')),
        amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 1 AND 10000000000000),
        written_off_minor bigint NOT NULL DEFAULT 0 CHECK (written_off_minor BETWEEN 0 AND amount_minor),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'drafted', 'billed', 'written_off')),
        deferred_until date,
        defer_reason text CHECK (length(defer_reason) <= 500),
        write_off_reason text CHECK (length(write_off_reason) <= 500),
        invoice_id uuid,
        invoice_number text CHECK (length(invoice_number) <= 60),
        deleted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, engagement_id, client_id) REFERENCES engagements (practice_id, id, client_id),
        CHECK ((state IN ('drafted', 'billed')) = (invoice_id IS NOT NULL)),
        CHECK ((state = 'billed') = (invoice_number IS NOT NULL)),
        CHECK ((deferred_until IS NULL) = (defer_reason IS NULL))
      );
      CREATE INDEX disbursements_newest ON disbursements (practice_id, spent_on DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX disbursements_wip ON disbursements (practice_id, client_id, spent_on)
        INCLUDE (id, amount_minor, written_off_minor, state, deferred_until)
        WHERE state IN ('open', 'drafted') AND deleted_at IS NULL;
      CREATE INDEX disbursements_of_invoice ON disbursements (practice_id, invoice_id) WHERE invoice_id IS NOT NULL;
      SELECT confine_to_practice('disbursements', 'write');
      REVOKE DELETE ON disbursements FROM atlas_app;

      -- DOMAIN rule 31: every change of WIP, on the day it counts. Signed: what comes in is positive, what leaves is negative.
      CREATE TABLE wip_movements (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('added', 'edited', 'deleted', 'repriced', 'billed', 'released', 'written_off')),
        client_id uuid NOT NULL,
        time_entry_id uuid,
        disbursement_id uuid,
        invoice_id uuid,
        credit_note_id uuid,
        effective_date date NOT NULL,
        entry_date date NOT NULL,
        value_minor bigint NOT NULL,
        minutes integer NOT NULL DEFAULT 0,
        reason text CHECK (length(reason) <= 500),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, client_id) REFERENCES clients (practice_id, id),
        FOREIGN KEY (practice_id, time_entry_id) REFERENCES time_entries (practice_id, id),
        FOREIGN KEY (practice_id, disbursement_id) REFERENCES disbursements (practice_id, id),
        CHECK (num_nonnulls(time_entry_id, disbursement_id) = 1)
      );
      CREATE INDEX wip_movements_by_day ON wip_movements (practice_id, effective_date) INCLUDE (client_id, kind, value_minor, minutes, entry_date);
      CREATE INDEX wip_movements_of_entry ON wip_movements (practice_id, time_entry_id) WHERE time_entry_id IS NOT NULL;
      CREATE INDEX wip_movements_of_disbursement ON wip_movements (practice_id, disbursement_id) WHERE disbursement_id IS NOT NULL;
      SELECT confine_to_practice('wip_movements', 'append');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
