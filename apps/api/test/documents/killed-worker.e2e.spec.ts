import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { slow, TestSmtpServer } from '@atlasos/testing/mail';
import { startProduct, type Product } from '@atlasos/testing/product';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import pg from 'pg';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { Visitor } from '../support/visitor.js';

let database: TestDatabase;
let owner: pg.Client;
let smtp: TestSmtpServer;
let product: Product;

beforeAll(async () => {
  database = await createTestDatabase({
    migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }),
  });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  // Lets the test hear of each step of a delivery.
  await owner.query(`
    CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('delivery', NEW.state); RETURN NEW; END $$;
    CREATE TRIGGER tell AFTER UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION tell();
    LISTEN delivery`);
  smtp = await TestSmtpServer.start();
  product = await startProduct({ databaseUrl: database.url, smtpUrl: smtp.url });
});
afterAll(async () => {
  await product.stop();
  await smtp.stop();
  await owner.end();
  await database.drop();
});

async function heard(state: string): Promise<void> {
  const signal = AbortSignal.timeout(25_000);
  for (;;) {
    const [{ payload }] = (await once(owner, 'notification', { signal })) as [pg.Notification];
    if (payload === state) return;
  }
}

async function finalisedInvoice(me: Visitor): Promise<string> {
  const client = await me.ok<{ id: string }>('POST', '/clients', {
    name: 'Karoo Blooms',
    kind: 'company',
    contacts: [{ name: 'Anel Botha', email: 'anel@karoo.example' }],
  });
  const { id } = await me.ok<{ id: string }>('POST', '/invoices', { clientId: client.id });
  await me.ok('POST', `/invoices/${id}/lines`, { kind: 'fixed_fee', description: 'Advice', unitPriceMinor: 85_000 });
  await me.ok('POST', `/invoices/${id}/finalise`);
  return id;
}

it('a worker killed while it sends doubles no mail, and the next one does all the rest', async () => {
  const me = new Visitor(product.appUrl);
  await me.register({ email: 'lerato@maseko.example' });
  const id = await finalisedInvoice(me);

  smtp.next(slow);
  await me.ok('POST', `/invoices/${id}/send`, { channels: ['email'] });
  await smtp.waitForAttempts(1);
  await product.worker.end('SIGKILL');
  smtp.release();
  const other = await finalisedInvoice(me);
  await me.ok('POST', `/invoices/${other}/send`, { channels: ['email'], to: ['books@karoo.example'] });

  const settled = heard('unknown');
  await product.worker.start();
  await smtp.waitForMail(({ to }) => to.includes('books@karoo.example'));
  await settled; // once the lease of the dead worker has lapsed
  const { items } = await me.ok<{ items: Array<{ state: string; attempts: number }> }>(
    'GET',
    `/invoices/${id}/deliveries`,
  );
  expect(items).toMatchObject([{ state: 'unknown', attempts: 1 }]);
  expect(smtp.attempts).toBe(2);
});
