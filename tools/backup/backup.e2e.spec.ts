import { testServices, type TestDatabase } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createDemoDatabase } from '../../apps/api/test/support/demo-database.js';

let database: TestDatabase;
/** Sees beyond row-level security, as a backup must. */
let everything: string;
let folder: string;

beforeAll(async () => {
  database = await createDemoDatabase();
  everything = testServices().adminUrl.replace(/\/postgres$/, new URL(database.url).pathname);
  folder = mkdtempSync(path.join(tmpdir(), 'atlasos-backup-'));
  expect(await backUp('good.zip')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

interface Ended {
  code: number;
  output: string;
}

/** As npm runs it, on the Node that runs this test. */
function run(tool: 'backup' | 'restore', args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const script = path.join(import.meta.dirname, `${tool}.mjs`);
  const { DATABASE_URL: _, DATA_DIR: __, ...rest } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: { ...rest, NODE_OPTIONS: '', ...env } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

const file = (name: string) => path.join(folder, name);
const backUp = (name: string) => run('backup', [file(name)], { DATABASE_URL: everything });

async function asAdmin(...statements: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: everything });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    let result: pg.QueryResult | undefined;
    for (const statement of statements) result = await client.query(statement);
    return result!;
  } finally {
    await client.end();
  }
}

describe('npm run backup', () => {
  it('makes a file that proves to be good', async () => {
    const { rows } = await asAdmin(
      `SELECT (SELECT count(*) FROM clients) AS clients, (SELECT count(*) FROM time_entries) AS entries, (SELECT count(*) FROM invoices) AS invoices`,
    );
    const { code, output } = await run('restore', [file('good.zip'), '--check']);
    expect({ code, output }).toMatchObject({ code: 0 });
    const { clients, entries, invoices } = rows[0] as Record<string, number>;
    expect(output).toContain(`1 practices, ${clients} clients, ${entries} time entries, ${invoices} invoices`);
    expect(output).toContain('the app starts on it');
  });

  it('refuses a role from which row-level security hides rows', async () => {
    const { code, output } = await run('backup', [file('blind.zip')], { DATABASE_URL: database.url });
    expect(code).toBe(1);
    expect(output).toContain('a role with BYPASSRLS');
    expect(existsSync(file('blind.zip'))).toBe(false);
  });

  it('overwrites nothing', async () => {
    writeFileSync(file('there.zip'), 'mine');
    expect(await backUp('there.zip')).toMatchObject({ code: 1, output: expect.stringContaining('is there already') });
  });
});

describe('npm run restore', () => {
  it('fills an empty data directory, and leaves a full one alone', async () => {
    const DATA_DIR = file('data');
    const first = await run('restore', [file('good.zip')], { DATA_DIR });
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('npm start') });
    const again = await run('backup', [file('again.zip')], { DATA_DIR });
    expect(again).toMatchObject({ code: 0 });
    const second = await run('restore', [file('again.zip')], { DATA_DIR });
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('there is data already') });
  });

  it('says which rule of the books a backup breaks', async () => {
    await asAdmin(
      `UPDATE ledger_invoices SET total_minor = total_minor + 1 WHERE invoice_id = (SELECT min(invoice_id::text)::uuid FROM ledger_invoices)`,
    );
    expect(await backUp('broken.zip')).toMatchObject({ code: 0 });
    const { code, output } = await run('restore', [file('broken.zip'), '--check']);
    expect(code).toBe(1);
    expect(output).toContain('every finalised invoice is in the ledger at its total: 1 does not');
    expect(output).toContain('the account of a client is its open balances less its credit: 1 does not');
  });

  it('refuses what is no backup', async () => {
    writeFileSync(file('letter.zip'), 'Dear Lerato');
    const { code, output } = await run('restore', [file('letter.zip'), '--check']);
    expect(code).toBe(1);
    expect(output).toContain('is not a backup');
  });
});
