import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import pg from 'pg';
import { runMigrations } from '../src/platform/database/run-migrations.js';
import { roleUrl } from '../src/platform/database/role-urls.js';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const names = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

/** Bookkeeping of the migrations themselves; it holds nothing of a practice. */
const TABLES = `SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'`;

/** One address, one login: the only uniqueness that spans practices. */
const GLOBAL_UNIQUE = ['users_email_once'];

describe('the schema', () => {
  it('has tables to check', async () => {
    expect((await names(`SELECT relname AS name FROM (${TABLES}) t`)).length).toBeGreaterThan(25);
  });

  it('begins every primary key with practice_id', async () => {
    expect(
      await names(`SELECT t.relname AS name FROM (${TABLES}) t WHERE NOT EXISTS (
        SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = 'practice_id')`),
    ).toEqual([]);
  });

  it('has practice_id in every unique index', async () => {
    expect(
      await names(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN (${TABLES}) t ON t.oid = i.indrelid
        WHERE i.indisunique AND NOT EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[]) AND a.attname = 'practice_id')`),
    ).toEqual(GLOBAL_UNIQUE);
  });

  it('has practice_id in every foreign key, on both sides', async () => {
    expect(
      await names(`SELECT k.conname AS name FROM pg_constraint k JOIN (${TABLES}) t ON t.oid = k.conrelid WHERE k.contype = 'f' AND NOT EXISTS (
        SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, theirs)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = own AND a.attname = 'practice_id'
        JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = theirs AND b.attname = 'practice_id')`),
    ).toEqual([]);
  });

  it('enables and forces row-level security everywhere', async () => {
    expect(
      await names(
        `SELECT c.relname AS name FROM pg_class c JOIN (${TABLES}) t ON t.oid = c.oid WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  it('has views that obey row-level security', async () => {
    expect(
      await names(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm') AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`),
    ).toEqual([]);
  });

  it('lets only the named policies look beyond one practice', async () => {
    const { rows } = await owner.query(
      `SELECT tablename, policyname, roles::text[] AS roles FROM pg_policies WHERE schemaname = 'public' AND policyname NOT IN ('practice_only', 'contact_only') ORDER BY 1, 2`,
    );
    expect(rows).toEqual([
      { tablename: 'client_contacts', policyname: 'portal_sign_in_by_email', roles: ['atlas_system'] },
      { tablename: 'clients', policyname: 'portal_sign_in_by_email', roles: ['atlas_system'] },
      { tablename: 'outbox', policyname: 'relay_everywhere', roles: ['atlas_system'] },
      { tablename: 'practices', policyname: 'scheduler_reads_zone', roles: ['atlas_system'] },
      { tablename: 'schedule_runs', policyname: 'scheduler_everywhere', roles: ['atlas_system'] },
      { tablename: 'users', policyname: 'sign_in_by_email', roles: ['atlas_system'] },
    ]);
    const { rows: grants } = await owner.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.column_privileges WHERE grantee = 'atlas_system' ORDER BY 1`,
    );
    expect(grants.map(({ name }) => name)).toEqual([
      'client_contacts',
      'clients',
      'outbox',
      'practices',
      'schedule_runs',
      'users',
    ]);
  });

  it('gives the application roles nothing to own and no way around', async () => {
    const { rows } = await owner.query(
      `SELECT r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE r.rolname IN ('atlas_app', 'atlas_portal', 'atlas_system') ORDER BY 1`,
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 };
    expect(rows).toEqual([
      { rolname: 'atlas_app', ...powerless },
      { rolname: 'atlas_portal', ...powerless },
      { rolname: 'atlas_system', ...powerless },
    ]);
  });

  it('makes facts append-only for the application', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.table_privileges
       WHERE grantee = 'atlas_app' AND privilege_type IN ('UPDATE', 'DELETE')
         AND table_name IN ('audit_log', 'wip_movements', 'ledger_postings', 'credit_notes', 'credit_note_lines', 'credit_note_vat', 'document_prints', 'document_pdfs', 'document_views', 'schedule_runs',
           'payments', 'payment_reversals', 'refunds', 'refund_parts', 'balance_write_offs', 'balance_write_off_reversals', 'ledger_allocations', 'portal_paid_notes', 'quote_decisions')`,
    );
    expect(rows).toEqual([]);
  });

  it('shows a connection without a practice nothing, and refuses its writes', async () => {
    const app = new pg.Client({ connectionString: roleUrl(database.url, 'atlas_app', TEST_SESSION_SECRET) });
    await app.connect();
    try {
      const id = '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10';
      const insert = `INSERT INTO practices (practice_id, name) VALUES ('${id}', 'Nobody')`;
      await expect(app.query(insert)).rejects.toThrow('row-level security');
      await app.query(`BEGIN; SELECT set_config('app.practice_id', '${id}', true); ${insert}; COMMIT`);
      expect((await app.query('SELECT * FROM practices')).rows).toEqual([]);
    } finally {
      await app.end();
    }
  });
});
