import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Program } from '../auth/token-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

interface Entry {
  id: string;
  at: string;
  actor: Record<string, unknown>;
  action: string;
  entity: string;
  entityId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

let app: TestApp;
let me: Visitor;
beforeAll(async () => void (app = await startTestApp()));
beforeEach(async () => {
  await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-26T09:00:00Z');
  me = await app.register();
});
afterAll(() => app.close());

const log = async (query: Record<string, string | number> = {}) =>
  (await me.get<{ items: Entry[]; nextCursor: string | null }>('/audit-log', query)).body;
const actions = async (query: Record<string, string>) => (await log(query)).items.map(({ action }) => action);

const addClient = (who: Visitor, name: string) =>
  who.ok<{ id: string; version: number }>('POST', '/clients', { name, kind: 'company' });

describe('the audit log', () => {
  it('says who changed what, from what to what, newest first', async () => {
    const { id, version } = await addClient(me, 'Karoo Blooms');
    await me.ok('PATCH', `/clients/${id}`, { name: 'Karoo Blooms Ltd', version });
    const { items } = await log();
    expect(items.map(({ action }) => action)).toEqual(['client.changed', 'client.created', 'practice.created']);
    expect(items[0]).toMatchObject({
      at: '2026-11-26T09:00:00.000Z',
      actor: { kind: 'user', id: me.userId, name: 'Lerato Maseko', tokenId: null, tokenName: null },
      entity: 'client',
      entityId: id,
      before: { name: 'Karoo Blooms' },
      after: { name: 'Karoo Blooms Ltd' },
    });
  });

  it('names the token of a program beside the person it acts for, and finds what it did', async () => {
    const program = await Program.of(me, ['clients:write', 'audit:read']);
    await addClient(me, 'Blue Crane');
    const { id } = await addClient(program, 'Karoo Blooms');
    const { items } = (await program.get<{ items: Entry[] }>('/audit-log', { actor: program.id })).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      entityId: id,
      actor: { kind: 'user', id: me.userId, tokenId: program.id, tokenName: 'Export' },
    });
    expect(await actions({ actor: me.userId })).toHaveLength(4);
    expect(await actions({ actor: UNKNOWN_ID })).toEqual([]);
  });

  it('is narrowed down by record, kind, action and day where the practice is', async () => {
    const one = await addClient(me, 'Karoo Blooms');
    // Half past midnight on the 27th in Johannesburg.
    await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-26T22:30:00Z');
    const two = await addClient(me, 'Blue Crane');
    expect(await actions({ entity: 'client', entityId: one.id })).toEqual(['client.created']);
    expect(await actions({ entity: 'practice' })).toEqual(['practice.created']);
    expect(await actions({ action: 'client.created' })).toEqual(['client.created', 'client.created']);
    expect((await log({ from: '2026-11-27' })).items.map(({ entityId }) => entityId)).toEqual([two.id]);
    expect(await actions({ to: '2026-11-26' })).toEqual(['client.created', 'practice.created']);
    expect(await me.get('/audit-log', { action: 'no action' })).toMatchObject({ status: 400 });
  });

  it('is read page by page without a gap', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await addClient(me, name);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Entry[]; nextCursor: string | null } = await log({
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ after }) => String(after?.['name'])));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['D', 'C', 'B', 'A', 'Maseko Accounting']);
  });

  it('shows a practice its own alone', async () => {
    await addClient(me, 'Karoo Blooms');
    const other = await app.register('Somebody else');
    const { items } = (await other.get<{ items: Entry[] }>('/audit-log')).body;
    expect(items.map(({ action }) => action)).toEqual(['practice.created']);
  });
});
