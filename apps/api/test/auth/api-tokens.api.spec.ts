import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { Program, type Made } from './token-room.js';

let app: TestApp;
let me: Visitor;
beforeAll(async () => void (app = await startTestApp()));
beforeEach(async () => void (me = await app.register()));
afterAll(() => app.close());

const owner = { query: (sql: string) => app.sql(sql) };
const tokensOf = async () => (await me.ok<{ items: Array<Record<string, unknown>> }>('GET', '/api-tokens')).items;

describe('an access token', () => {
  it('is shown once, and kept as a hash', async () => {
    const made = await me.ok<Made>('POST', '/api-tokens', { name: 'Export', scopes: ['time:read', 'clients:write'] });
    expect(made.token).toMatch(new RegExp(`^atlas_pat_${me.practiceId}\\.[\\w-]{43}$`));
    const [listed] = await tokensOf();
    expect(listed).toEqual({
      id: made.id,
      name: 'Export',
      scopes: ['clients:write', 'time:read'],
      hint: made.token.slice(-4),
      createdAt: expect.any(String),
      lastUsedAt: null,
      expiresAt: null,
    });
    const secret = made.token.split('.')[1]!;
    const rows = await app.sql<{ row: string }>(`SELECT t::text AS row FROM api_tokens t`, [], me.practiceId);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(secret);
  });

  it('is the same for a repeated request, and not readable where the answer is kept', async () => {
    const body = { name: 'Export', scopes: ['time:read'] };
    const [first, second] = [
      await me.post<Made>('/api-tokens', body, { 'Idempotency-Key': 'once' }),
      await me.post<Made>('/api-tokens', body, { 'Idempotency-Key': 'once' }),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await tokensOf()).toHaveLength(1);
    const kept = await app.sql<{ body: string }>(`SELECT body::text FROM idempotency_keys`, [], me.practiceId);
    expect(kept).toHaveLength(1);
    expect(kept[0]!.body).not.toContain(first.body.token);
  });

  it('acts as its owner, and the audit log names it', async () => {
    const program = await Program.of(me, ['clients:write']);
    expect((await program.get('/me')).body).toMatchObject({ id: me.userId, practiceId: me.practiceId });
    const client = await program.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' });
    await me.ok('POST', '/clients', { name: 'Blue Crane', kind: 'company' });
    const rows = await app.sql(
      `SELECT entity_id AS client, actor_id AS actor, token_id AS token FROM audit_log WHERE action = 'client.created' ORDER BY id`,
      [],
      me.practiceId,
    );
    expect(rows).toEqual([
      { client: client.id, actor: me.userId, token: program.id },
      { client: expect.any(String), actor: me.userId, token: null },
    ]);
  });

  it('does what its scopes say, and reads what it may write', async () => {
    const reader = await Program.of(me, ['clients:read']);
    const writer = await Program.of(me, ['clients:write']);
    expect((await reader.get('/clients')).status).toBe(200);
    expect((await writer.get('/clients')).status).toBe(200);
    expect(await reader.post('/clients', { name: 'Blue Crane', kind: 'company' })).toMatchObject({
      status: 403,
      body: { code: 'insufficient_scope', scope: 'clients:write' },
    });
    expect(await reader.get('/rates')).toMatchObject({ status: 403, body: { scope: 'rates:read' } });
  });

  it('cannot make tokens, sign out or change the password', async () => {
    const program = await Program.of(me, ['settings:write', 'clients:write']);
    const refused = { status: 403, body: { code: 'session_required' } };
    expect(await program.post('/api-tokens', { name: 'Mine', scopes: ['time:write'] })).toMatchObject(refused);
    expect(await program.get('/api-tokens')).toMatchObject(refused);
    expect(await program.delete(`/api-tokens/${program.id}`)).toMatchObject(refused);
    expect(await program.post('/auth/logout')).toMatchObject(refused);
    const change = { current: me.password, password: 'another long secret' };
    expect(await program.patch('/me/password', change)).toMatchObject(refused);
  });

  it('is refused from the moment it is revoked', async () => {
    const program = await Program.of(me, ['clients:read']);
    expect((await program.get('/clients')).status).toBe(200);
    await me.ok('DELETE', `/api-tokens/${program.id}`);
    const refused = await program.get('/clients');
    expect(refused).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await tokensOf()).toEqual([]);
    expect((await me.delete(`/api-tokens/${program.id}`)).status).toBe(404);
  });

  it('outlives a new password, unless its owner revokes all with it', async () => {
    const owner = await app.register();
    const programs = [await Program.of(owner, ['clients:read']), await Program.of(owner, ['time:read'])];
    const statuses = async () => [
      (await programs[0]!.get('/clients')).status,
      (await programs[1]!.get('/time-entries')).status,
    ];
    const change = (current: string, password: string, more: object = {}) =>
      owner.ok('PATCH', '/me/password', { current, password, ...more });
    await change(owner.password, 'a second long secret');
    expect(await statuses()).toEqual([200, 200]);
    await change('a second long secret', 'a third long secret', { revokeTokens: true });
    expect(await statuses()).toEqual([401, 401]);
    expect((await owner.ok<{ items: unknown[] }>('GET', '/api-tokens')).items).toEqual([]);
    const { items } = await owner.ok<{ items: Array<{ action: string }> }>('GET', '/audit-log');
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual(['api_token.all_revoked', 'user.password_changed']);
  });

  it('may be revoked while it is in use: what is under way ends well, what comes after is refused', async () => {
    const program = await Program.of(me, ['clients:read']);
    const [, ...answers] = await Promise.all([
      me.ok('DELETE', `/api-tokens/${program.id}`),
      ...Array.from({ length: 20 }, () => program.get('/clients')),
    ]);
    expect(answers.filter(({ status }) => status !== 200 && status !== 401)).toEqual([]);
    expect((await program.get('/clients')).status).toBe(401);
  });

  it('is known by itself alone: no cookie counts beside it, and nothing but the whole token opens anything', async () => {
    const program = await Program.of(me, ['clients:read']);
    const secret = program.token.split('.')[1]!;
    const other = await app.register();
    for (const authorization of [
      'Bearer nothing',
      `Bearer ${me.practiceId}.${secret}`,
      `Bearer atlas_pat_${other.practiceId}.${secret}`,
      `Bearer ${program.token}x`,
      `Bearer ${program.token.slice(0, -1)}`,
      `Basic ${program.token}`,
      '',
    ]) {
      const { status } = await me.call('GET', '/clients', { headers: { Authorization: authorization } });
      expect({ authorization, status }).toEqual({ authorization, status: 401 });
    }
    const asSession = app.visitor();
    asSession.cookie = `atlas_session=${program.token.slice('atlas_pat_'.length)}`;
    expect((await asSession.get('/clients')).status).toBe(401);
  });
});

describe('the time of a token', () => {
  beforeEach(() => travelTo(owner, '2026-11-26T09:00:00Z'));
  afterEach(() => returnToPresent(owner));

  it('runs out at its moment', async () => {
    const program = await Program.of(me, ['clients:read'], { expiresAt: '2026-11-27T09:00:00Z' });
    await travelTo(owner, '2026-11-27T08:59:59Z');
    expect((await program.get('/clients')).status).toBe(200);
    await travelTo(owner, '2026-11-27T09:00:00Z');
    expect((await program.get('/clients')).status).toBe(401);
    const past = { name: 'Late', scopes: ['time:read'], expiresAt: '2026-11-27T09:00:00Z' };
    expect(await me.post('/api-tokens', past)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/expiresAt' }] },
    });
  });

  it('notes its last use, once a minute', async () => {
    const program = await Program.of(me, ['clients:read']);
    const lastUse = async () => (await tokensOf())[0]!['lastUsedAt'];
    await program.ok('GET', '/clients');
    expect(await lastUse()).toBe('2026-11-26T09:00:00.000Z');
    await travelTo(owner, '2026-11-26T09:00:59Z');
    await program.ok('GET', '/clients');
    expect(await lastUse()).toBe('2026-11-26T09:00:00.000Z');
    await travelTo(owner, '2026-11-26T09:01:01Z');
    await Promise.all(Array.from({ length: 20 }, () => program.ok('GET', '/clients')));
    expect(await lastUse()).toBe('2026-11-26T09:01:01.000Z');
  });
});
