import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { FORGETFUL, startPostgres } from './postgres.mjs';
import { isAlive } from './processes.mjs';
import { startValkey } from './valkey.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const TEST_DIR = path.join(root, '.data/test');
const INFO_FILE = path.join(root, '.data/test-services.json');
const PASSWORD = 'only-for-tests';

/** The services that run already, or undefined. */
export function runningTestServices() {
  if (!existsSync(INFO_FILE)) return undefined;
  const info = JSON.parse(readFileSync(INFO_FILE, 'utf8'));
  return [info.pid, info.postgresPid, info.valkeyPid].every(isAlive) ? info : undefined;
}

export async function startTestServices() {
  if (runningTestServices()) throw new Error(`Test services run already; see ${INFO_FILE}`);
  mkdirSync(TEST_DIR, { recursive: true });
  const dir = path.join(TEST_DIR, 'postgres');
  const [postgres, valkey] = await Promise.all([
    startPostgres({ dir, password: PASSWORD, logFile: path.join(TEST_DIR, 'postgres.log'), settings: FORGETFUL }),
    startValkey({ logFile: path.join(TEST_DIR, 'valkey.log') }),
  ]);
  await prepareOwner(postgres);
  const info = {
    pid: process.pid,
    postgresPid: postgres.pid,
    valkeyPid: valkey.pid,
    adminUrl: postgres.url('postgres'),
    ownerUrl: postgres.url('postgres', 'atlas'),
    redisUrl: valkey.url,
  };
  writeFileSync(`${INFO_FILE}.new`, JSON.stringify(info, null, 2));
  renameSync(`${INFO_FILE}.new`, INFO_FILE);
  return {
    info,
    async stop() {
      rmSync(INFO_FILE, { force: true });
      await Promise.all([postgres.stop(), valkey.stop()]);
    },
  };
}

/** The owner is no superuser, as on a managed server; databases of earlier runs go. */
async function prepareOwner(postgres) {
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  try {
    const { rows } = await client.query(`select datname from pg_database where datname ~ '^(t|tpl)_'`);
    for (const { datname } of rows) {
      await client.query(`alter database ${datname} is_template false`);
      await client.query(`drop database ${datname} with (force)`);
    }
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'atlas'`);
    if (!rowCount) await client.query(`create role atlas login createrole createdb password '${PASSWORD}'`);
  } finally {
    await client.end();
  }
}
