import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { gate } from '../support/gate.js';
import { addClient, addService, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

it('says that something is in use without waiting for whoever works on what uses it', async () => {
  const me = await app.register();
  const [client, service] = [await addClient(me), await addService(me)];
  const work = { clientId: client.id, serviceTypeId: service.id };
  const task = await me.ok<Kept>('POST', '/tasks', { title: 'VAT201 for October', ...work });
  const [locked, done] = [gate(), gate()];
  const working = app.app.get(Database).transaction({ kind: 'system', practiceId: me.practiceId }, async (uow) => {
    await uow.query(`SELECT FROM tasks WHERE practice_id = $1 AND id = $2 FOR UPDATE`, [me.practiceId, task.id]);
    locked.open();
    await done.opened;
  });
  await locked.opened;
  try {
    expect(await me.delete(`/clients/${client.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } });
  } finally {
    done.open();
    await working;
  }
});
