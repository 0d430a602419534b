import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';

/** All that a contact's transaction can reach. What is added here can be read by the clients of every practice. */
const READABLE = {
  client_contacts: ['client_id', 'email', 'id', 'name'],
  clients: ['id', 'name', 'reference'],
  credit_notes: ['client_id', 'currency', 'id', 'invoice_id', 'issue_date', 'number', 'total_minor'],
  document_pdfs: ['bytes', 'document_id', 'document_kind', 'sha256'],
  document_prints: ['client_id', 'data', 'document_id', 'document_kind', 'number'],
  document_views: ['document_id', 'document_kind', 'link_id', 'viewed_at'],
  idempotency_keys: ['actor_id', 'body', 'key', 'request_hash', 'status'],
  invoice_lines: ['invoice_id', 'kind', 'minutes', 'position'],
  ledger_allocations: [
    'allocated_on',
    'amount_minor',
    'cause',
    'client_id',
    'id',
    'invoice_id',
    'payment_id',
    'write_off_id',
  ],
  ledger_invoices: [
    'allocated_minor',
    'balance_minor',
    'client_id',
    'credited_minor',
    'due_date',
    'invoice_id',
    'issue_date',
    'total_minor',
    'written_off_minor',
  ],
  payments: ['amount_minor', 'client_id', 'id', 'paid_on'],
  portal_paid_notes: [
    'amount_minor',
    'client_id',
    'contact_id',
    'contact_name',
    'created_at',
    'id',
    'invoice_id',
    'paid_on',
    'reference',
  ],
  portal_sessions: ['contact_id', 'id', 'revoked_at'],
  practice_logos: ['bytes', 'content_type', 'id', 'sha256'],
  practices: ['bank_details', 'email', 'logo_id', 'name', 'phone', 'portal_colour'],
  quote_decisions: [
    'client_id',
    'decided_at',
    'kind',
    'name',
    'net_minor',
    'option_line_ids',
    'pdf_sha256',
    'quote_id',
    'total_minor',
    'vat_minor',
  ],
  quote_lines: [
    'amount_minor',
    'description',
    'disbursement_kind',
    'estimated_minutes',
    'hourly_rate_minor',
    'id',
    'kind',
    'optional',
    'position',
    'quantity_milli',
    'quote_id',
    'tax_code',
    'unit_price_minor',
  ],
  quotes: ['client_id', 'currency', 'id', 'issue_date', 'number', 'revises_id', 'status', 'terms', 'valid_until'],
};
const WRITABLE = {
  audit_log: 'INSERT',
  document_views: 'INSERT',
  idempotency_keys: 'INSERT',
  outbox: 'INSERT',
  portal_paid_notes: 'INSERT',
  portal_sessions: 'UPDATE',
};

let app: TestApp;
let room: BillingRoom;
let contactId: string;
let database: Database;

beforeAll(async () => {
  app = await startOnBillingDay();
  room = await BillingRoom.open(app);
  const { contacts } = await room.me.ok<{ contacts: Array<{ id: string }> }>('GET', `/clients/${room.clientId}`);
  contactId = contacts[0]!.id;
  database = app.app.get(Database);
}, 90_000);
afterAll(() => app.close());

const asContact = <T>(work: (uow: UnitOfWork) => Promise<T>) =>
  database.transaction(
    { kind: 'contact', practiceId: room.me.practiceId, id: contactId, clientId: room.clientId },
    work,
  );
const privileges = () =>
  app.sql<{ table: string; privilege: string; columns: string[] }>(
    `SELECT table_name AS table, privilege_type AS privilege, array_agg(column_name::text ORDER BY column_name::text) FILTER (WHERE column_name <> 'practice_id') AS columns
     FROM information_schema.column_privileges WHERE grantee = 'atlas_portal' GROUP BY 1, 2 ORDER BY 1, 2`,
  );

describe('the role of the portal', () => {
  it('may read these columns and no others', async () => {
    const readable = (await privileges()).filter(({ privilege }) => privilege === 'SELECT');
    expect(Object.fromEntries(readable.map(({ table, columns }) => [table, columns]))).toEqual(READABLE);
  });

  it('may write these tables and no others', async () => {
    const writable = (await privileges()).filter(({ privilege }) => privilege !== 'SELECT');
    expect(Object.fromEntries(writable.map(({ table, privilege }) => [table, privilege]))).toEqual(WRITABLE);
    const others = await app.sql(
      `SELECT table_name FROM information_schema.table_privileges WHERE grantee = 'atlas_portal' AND privilege_type NOT IN ('SELECT', 'INSERT')`,
    );
    expect(others).toEqual([]);
  });

  it('is confined to its contact wherever it may read or write, beside being confined to the practice', async () => {
    const open = await app.sql(
      `SELECT DISTINCT g.table_name FROM information_schema.column_privileges g WHERE g.grantee = 'atlas_portal' AND NOT EXISTS (
         SELECT FROM pg_policies p WHERE p.tablename = g.table_name AND p.policyname = 'contact_only'
           AND p.permissive = 'RESTRICTIVE' AND p.roles = '{atlas_portal}')`,
    );
    expect(open).toEqual([]);
    const permissive = await app.sql(
      `SELECT tablename FROM pg_policies WHERE 'atlas_portal' = ANY (roles) AND permissive = 'PERMISSIVE'`,
    );
    expect(permissive).toEqual([]);
  });

  it('gives nothing to those who may become it', async () => {
    const rows = await app.sql(
      `SELECT member::regrole::text AS member, inherit_option AS inherits, admin_option AS admin FROM pg_auth_members
       WHERE roleid = 'atlas_portal'::regrole AND member IN ('atlas_app'::regrole, 'atlas_system'::regrole)`,
    );
    expect(rows).toEqual([{ member: 'atlas_app', inherits: false, admin: false }]);
  });
});

describe('the transaction of a contact', () => {
  it.each([
    'users',
    'time_entries',
    'rates',
    'invoices',
    'invoice_claims',
    'wip_movements',
    'sessions',
    'document_links',
    'deliveries',
  ])('cannot ask for %s at all', async (table) => {
    await expect(asContact((uow) => uow.query(`SELECT practice_id FROM ${table}`))).rejects.toThrow(
      'permission denied',
    );
  });

  it('sees of each table what is its own, whatever the statement asks for', async () => {
    const mine = await room.billed(100_00);
    const unpublished = await room.billed(200_00);
    const other = await room.client({ contacts: [{ name: 'Piet', email: 'piet@crane.example', portalAccess: true }] });
    const theirs = await room.draft({ clientId: other });
    await room.fee(theirs, 300_00);
    await room.finalise(theirs.id);
    for (const id of [mine.id, theirs.id]) await room.me.ok('POST', `/invoices/${id}/publish`);
    const stranger = await BillingRoom.open(app);
    await stranger.me.ok('POST', `/invoices/${(await stranger.billed(400_00)).id}/publish`);

    const seen = await asContact(async (uow) => ({
      clients: await uow.query(`SELECT id FROM clients`),
      contacts: await uow.query(`SELECT id FROM client_contacts`),
      prints: await uow.query(`SELECT document_id AS id FROM document_prints`),
      balances: await uow.query(`SELECT invoice_id AS id FROM ledger_invoices`),
      lines: await uow.query(`SELECT DISTINCT invoice_id AS id FROM invoice_lines`),
      practices: await uow.query(`SELECT practice_id AS id FROM practices`),
    }));
    const own = [{ id: mine.id }];
    expect(seen).toEqual({
      clients: [{ id: room.clientId }],
      contacts: [{ id: contactId }],
      prints: own,
      balances: own,
      lines: own,
      practices: [{ id: room.me.practiceId }],
    });
    expect(JSON.stringify(seen)).not.toContain(unpublished.id);
  });

  it('cannot write in another name, nor news of other kinds', async () => {
    const log = (actor: string, id: string) => (uow: UnitOfWork) =>
      uow.execute(
        `INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity) VALUES ($1, $2, $3, 'x', 'x')`,
        [uow.practiceId, actor, id],
      );
    await expect(asContact(log('user', contactId))).rejects.toThrow('row-level security');
    await expect(asContact(log('contact', room.clientId))).rejects.toThrow('row-level security');
    const news = `INSERT INTO outbox (practice_id, kind, payload) VALUES ($1, 'delivery.send_email', '{}')`;
    await expect(asContact((uow) => uow.execute(news, [uow.practiceId]))).rejects.toThrow('row-level security');
    await asContact(log('contact', contactId));
  });

  it('leaves nothing behind on its connection', async () => {
    await asContact((uow) => uow.query('SELECT 1'));
    const after = await database.transaction({ kind: 'system', practiceId: room.me.practiceId }, async (uow) => ({
      role: await uow.first(`SELECT current_user::text AS name, app_client_id() AS client`),
      contacts: await uow.query(`SELECT id FROM clients`),
    }));
    expect(after.role).toEqual({ name: 'atlas_app', client: null });
    expect(after.contacts.length).toBeGreaterThan(1);
  });
});
