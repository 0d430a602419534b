import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { startProduct, type Product } from '@atlasos/testing/product';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { runMigrations } from '../../apps/api/src/platform/database/run-migrations.js';

const root = path.resolve(import.meta.dirname, '../..');
const NOBODY_LISTENS = '9';

let database: TestDatabase;
let product: Product;

beforeAll(async () => {
  database = await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) });
  product = await startProduct({ databaseUrl: database.url });
});
afterAll(async () => {
  await product.stop();
  await database.drop();
});

interface Ended {
  code: number | null;
  output: string;
}

/** As `npm run demo` runs it, on the Node that runs this test. */
function runDemo(env: Record<string, string>): Promise<Ended> {
  const { APP_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, [path.join(root, 'tools/demo/demo.mjs')], { env: { ...rest, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

describe('npm run demo', () => {
  it('fills a practice in the app that runs, and says how to sign in', async () => {
    const { code, output } = await runDemo({ APP_URL: product.appUrl });
    expect({ code, output }).toMatchObject({ code: 0 });
    const [, email] = /Email\s+(\S+)/.exec(output)!;
    const [, password] = /Password\s+(\S+)/.exec(output)!;
    const response = await fetch(`${product.appUrl}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ practiceName: 'Maseko Accounting', name: 'Lerato Maseko' });
  });

  it('says in plain words that nothing runs', async () => {
    const { code, output } = await runDemo({ PORT: NOBODY_LISTENS, DATA_DIR: path.join(root, 'no-such-folder') });
    expect(code).toBe(1);
    expect(output).toBe(
      'AtlasOS is not running. Start it first with `npm start`, and run `npm run demo` in a second window.\n',
    );
  });
});
