/**
 * npm start: the whole product on one machine. Embedded PostgreSQL and Valkey unless DATABASE_URL and REDIS_URL name
 * others, the API and the worker; until Ctrl-C or SIGTERM, which leave no process behind.
 */
import path from 'node:path';
import { buildIfChanged } from './lib/build.mjs';
import { isPortFree } from './lib/free-port.mjs';
import { lockInstance } from './lib/instance-lock.mjs';
import { waitUntil } from './lib/processes.mjs';
import { sessionSecret } from './lib/secrets.mjs';
import { readSettings, root } from './lib/settings.mjs';
import { Stores } from './lib/stores.mjs';
import { runOnce, Supervised } from './lib/supervised.mjs';

const READY_TIMEOUT_MS = 60_000;
const say = (text) => process.stdout.write(`${text}\n`);
const startedAt = performance.now();

const abort = new AbortController();
const processes = [];
let lock;
let stores;
let opening;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  if (!stopping) process.stderr.write(`\n${error.message}\n`);
  await stop(1);
}

async function start() {
  const settings = readSettings();
  const secret = sessionSecret(settings);
  lock = lockInstance(settings.dataDir);
  await requirePorts(settings, lock.wasKilled);

  stores = new Stores({ ...settings, report: say });
  opening = stores.open();
  const building = buildIfChanged({ signal: abort.signal, onBuild: () => say('Building …') });
  // Both run at once; a failure of one still waits for the other, so that nothing is left running.
  const outcomes = await Promise.allSettled([opening, building]);
  for (const { status, reason } of outcomes) if (status === 'rejected') throw reason;
  if (stopping) return;

  const { databaseUrl, redisUrl } = stores;
  const env = {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
    ...process.env,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SESSION_SECRET: secret,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(settings.port),
    PORTAL_PORT: String(settings.portalPort),
  };
  await runOnce({ script: 'apps/api/dist/migrate.js', env, signal: abort.signal });
  if (stopping) return;

  const logs = path.join(settings.dataDir, 'logs');
  const supervise = (name, script) =>
    new Supervised({ name, script, env, logFile: path.join(logs, `${name}.log`), onCrash: say }).start();
  const api = supervise('api', 'apps/api/dist/main.js');
  const worker = supervise('worker', 'apps/api/dist/worker.js');
  processes.push(api, worker);
  await waitForReadiness(settings, api, worker);
  if (stopping) return;

  const appUrl = process.env.APP_URL || address(settings.host, settings.port);
  const portalUrl = process.env.PORTAL_URL || address(settings.host, settings.portalPort);
  lock.publish({
    appUrl,
    portalUrl,
    databaseUrl,
    backupUrl: stores.backupUrl,
    redisUrl,
    apiPid: api.pid,
    workerPid: worker.pid,
  });
  announce({ appUrl, portalUrl, dataDir: settings.dataDir });
}

async function requirePorts({ host, port, portalPort }, wasKilled) {
  for (const [name, wanted] of [
    ['PORT', port],
    ['PORTAL_PORT', portalPort],
  ]) {
    // The API of a killed tree notices within moments that it is alone.
    const isFree = await waitUntil(() => isPortFree(wanted, host), wasKilled ? 10_000 : 0, 100);
    if (!isFree)
      throw new Error(
        `Port ${wanted} is in use by another program. Free it, or choose another: ${name}=${wanted + 10} npm start`,
      );
  }
}

async function waitForReadiness(settings, api, worker) {
  const ask = (url) => fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  const isReady = async () =>
    worker.output().includes('"worker ready"') &&
    (await ask(`${address(settings.host, settings.port)}/api/health/ready`))?.ok &&
    (await ask(address(settings.host, settings.portalPort))) !== undefined;
  const isOver = () => stopping || api.hasFailed || worker.hasFailed;
  const inTime = await waitUntil(async () => isOver() || (await isReady()), READY_TIMEOUT_MS, 50);
  if (stopping || (inTime && !isOver())) return;
  const [culprit] = [api, worker].filter((one) => one.hasFailed);
  const text = (culprit ?? api).output().trim().split('\n').slice(-30).join('\n');
  throw new Error(
    culprit
      ? `The ${culprit.name} process ended while starting:\n${text}`
      : `AtlasOS did not get ready in ${READY_TIMEOUT_MS / 1000} s:\n${text}`,
  );
}

/** Where a browser on this machine finds it: "all interfaces" is no address. */
function address(host, port) {
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function announce({ appUrl, portalUrl, dataDir }) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const mail = process.env.SMTP_URL ? 'is sent through SMTP_URL' : `stays on this machine: ${appUrl}/inbox`;
  say(`
  AtlasOS Billing & Time Tracking is ready (${seconds} s)

    App      ${appUrl}
    Portal   ${portalUrl}
    API      ${appUrl}/api/docs
    Mail     ${mail}
    Data     ${dataDir}

  Ctrl-C stops it; the data stays.
`);
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  abort.abort();
  try {
    await Promise.all(processes.map((one) => one.stop()));
    await opening?.catch(() => undefined);
    await stores?.stop();
  } finally {
    lock?.release();
    process.exit(code);
  }
}
