import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../support/demo-database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

interface ListedInvoice {
  id: string;
  number: string | null;
  sentAt: string | null;
}

let here: TestApp;
let elsewhere: TestApp;

beforeAll(async () => {
  here = await startTestApp({}, await createDemoDatabase());
  elsewhere = await startTestApp({}, await createDemoDatabase());
}, 600_000);
afterAll(() => Promise.all([here.close(), elsewhere.close()]));

async function signIn(app: TestApp): Promise<Visitor> {
  const visitor = app.visitor();
  await visitor.ok('POST', '/auth/login', DEMO_ACCOUNT);
  return visitor;
}

describe('a database with the demo practice', () => {
  it('stands at the moment of the pictures, with the timer running', async () => {
    const lerato = await signIn(here);
    expect((await lerato.get<{ now: string }>('/me')).body.now).toBe(new Date(DEMO_NOW).toISOString());
    expect((await lerato.get('/wip')).body).toMatchObject({ totals: { valueMinor: 96_643_00 } });
    expect((await lerato.get('/timer')).body).toMatchObject({ elapsedSeconds: 2832 });
  });

  it('has told of the one client that is over its limit', async () => {
    const { body } = await (await signIn(here)).get('/notifications');
    expect(body).toMatchObject({
      unreadCount: 1,
      items: [
        {
          title: 'Blue Crane Logistics (Pty) Ltd is over its WIP limit',
          facts: { valueMinor: 28_744_00, ageDays: 100, limitValueMinor: 25_000_00, crossed: 'value' },
          mailState: 'sent',
        },
      ],
    });
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('has drawn every document and sent every mail', async () => {
    const lerato = await signIn(here);
    const { body } = await lerato.get<{ items: ListedInvoice[] }>('/invoices', { limit: 200 });
    for (const { id } of body.items.filter(({ number }) => number !== null)) {
      expect((await lerato.get(`/invoices/${id}/pdf`)).status).toBe(200);
    }
    const sent = body.items.filter(({ sentAt }) => sentAt !== null);
    expect(sent).toHaveLength(7);
    for (const { id } of sent) {
      const { body: list } = await lerato.get<{ items: { channel: string; state: string }[] }>(
        `/invoices/${id}/deliveries`,
      );
      expect(list.items.filter(({ channel }) => channel === 'email').map(({ state }) => state)).toEqual(['sent']);
    }
  });

  it('is a copy for each who asks', async () => {
    const lerato = await signIn(here);
    await lerato.ok('POST', '/clients', { name: 'Só aqui', kind: 'individual' });
    const found = (await (await signIn(elsewhere)).get<{ items: unknown[] }>('/clients?q=aqui')).body;
    expect(found.items).toEqual([]);
  });
});
