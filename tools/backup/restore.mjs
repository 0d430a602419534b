/**
 * npm run restore -- file           into the empty DATA_DIR, or the empty database of DATABASE_URL
 * npm run restore -- file --check   into a database that is thrown away again: proves that the backup is good
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfChanged } from '../lib/build.mjs';
import { freePort } from '../lib/free-port.mjs';
import { lockInstance } from '../lib/instance-lock.mjs';
import { waitUntil } from '../lib/processes.mjs';
import { sessionSecret } from '../lib/secrets.mjs';
import { readSettings } from '../lib/settings.mjs';
import { Stores } from '../lib/stores.mjs';
import { Supervised } from '../lib/supervised.mjs';
import { openArchive } from './archive.mjs';
import { load } from './load.mjs';
import { rulesOfTheBooks } from './rules-of-the-books.mjs';

const READY_MS_MAX = 60_000;
const say = (line) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const [file] = args.filter((arg) => arg !== '--check');

try {
  if (!file) throw new Error('name the file: npm run restore -- <file> [--check]');
  const archive = await openArchive(path.resolve(file));
  try {
    await buildIfChanged({ onBuild: () => say('Building …') });
    await (isCheck ? check(archive) : restore(archive));
  } finally {
    archive.close();
  }
} catch (error) {
  process.stderr.write(`Nothing was restored: ${error.message}\n`);
  process.exitCode = 1;
}

async function report({ manifest }) {
  const { RULES } = await rulesOfTheBooks();
  const rows = (name) => manifest.tables.find((table) => table.name === name)?.rows ?? 0;
  say(`Made ${manifest.madeAt} by version ${manifest.version}:`);
  say(
    `  ${rows('practices')} practices, ${rows('clients')} clients, ${rows('time_entries')} time entries, ${rows('invoices')} invoices, ${rows('document_pdfs')} PDFs`,
  );
  say(
    `  every table is as it was written, every row points at one that is there, and ${RULES} rules of the books hold`,
  );
}

async function restore(archive) {
  const settings = readSettings();
  const secret = sessionSecret(settings);
  const lock = lockInstance(settings.dataDir);
  const stores = new Stores({ ...settings, redisUrl: 'none', report: say });
  try {
    await stores.open();
    await load(archive, { databaseUrl: stores.databaseUrl, secret, dataDir: settings.dataDir });
  } finally {
    await stores.stop();
    lock.release();
  }
  await report(archive);
  say('Start the app with `npm start`.');
}

/** Loads it aside and starts the app on it, as the one who needs it would. */
async function check(archive) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'atlasos-restore-'));
  const secret = sessionSecret({ dataDir });
  const stores = new Stores({ dataDir, report: say });
  let api;
  try {
    await stores.open();
    const { databaseUrl, redisUrl } = stores;
    await load(archive, { databaseUrl, secret, dataDir });
    const [port, portalPort] = [await freePort(), await freePort()];
    api = new Supervised({
      name: 'api',
      script: 'apps/api/dist/main.js',
      logFile: path.join(dataDir, 'logs/api.log'),
      onCrash: () => undefined,
      env: {
        ...process.env,
        ...{
          NODE_ENV: 'production',
          DATABASE_URL: databaseUrl,
          REDIS_URL: redisUrl,
          SESSION_SECRET: secret,
          DATA_DIR: dataDir,
        },
        ...{ HOST: '127.0.0.1', PORT: String(port), PORTAL_PORT: String(portalPort) },
      },
    }).start();
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    const inTime = await waitUntil(async () => api.hasFailed || (await isReady()), READY_MS_MAX, 100);
    if (!inTime || api.hasFailed) throw new Error(`the app did not start on the restored data:\n${api.output()}`);
    await report(archive);
    say('  and the app starts on it. The copy is gone again; your data was not touched.');
  } finally {
    await api?.stop();
    await stores.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
