/**
 * npm run backup [-- file]: everything in the database, as of one moment, in one file; while the app runs or not.
 */
import { mkdirSync, readFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { isAlive } from '../lib/processes.mjs';
import { lockInstance } from '../lib/instance-lock.mjs';
import { readSettings, root } from '../lib/settings.mjs';
import { Stores } from '../lib/stores.mjs';
import { writeArchive } from './archive.mjs';
import { copyOut, migrationsOf, tablesOf } from './tables.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const settings = readSettings();
const file = path.resolve(process.argv[2] ?? path.join(settings.dataDir, 'backups', fileName(new Date())));

try {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file.`);
  const entries = await withDatabase(backUp);
  const rows = entries.reduce((sum, entry) => sum + entry.rows, 0);
  say(`${rows} rows of ${entries.length} tables are in ${file}`);
  say(`Try it with: npm run restore -- ${file} --check`);
} catch (error) {
  process.stderr.write(`No backup was made: ${error.message}\n`);
  process.exitCode = 1;
}

function fileName(now) {
  return `atlasos-${now.toISOString().slice(0, 19).replace(/:/g, '')}.zip`;
}

/** One snapshot for all tables: what is written meanwhile is in none of them. */
async function backUp(client) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query(
    `SELECT rolsuper OR rolbypassrls AS "seesAll" FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0].seesAll)
    throw new Error(
      'row-level security hides the rows from this role. Set DATABASE_URL to a role with BYPASSRLS that may read all tables.',
    );
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new Error('this database is empty.');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  try {
    return await writeArchive(file, {
      tables: await tablesOf(client),
      source: (table) => client.query(copyStreams.to(copyOut(table))),
      facts: { version, madeAt: new Date().toISOString(), migrations },
    });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** The database that runs, the one named, or the embedded one started for this alone. */
async function withDatabase(work) {
  const running = path.join(settings.dataDir, 'running.json');
  const note = existsSync(running) ? JSON.parse(readFileSync(running, 'utf8')) : {};
  if (settings.databaseUrl) return withClient(settings.databaseUrl, work);
  if (note.backupUrl && isAlive(note.pid)) return withClient(note.backupUrl, work);
  if (!existsSync(path.join(settings.dataDir, 'postgres')))
    throw new Error(`there is no data in ${settings.dataDir}. Set DATA_DIR or DATABASE_URL.`);
  const lock = lockInstance(settings.dataDir);
  const stores = new Stores({ ...settings, redisUrl: 'none', report: say });
  try {
    await stores.open();
    return await withClient(stores.backupUrl, work);
  } finally {
    await stores.stop();
    lock.release();
  }
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
