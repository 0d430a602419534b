import { on } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { redisPrefix } from '../redis/redis-prefix.js';
import { TEST_SESSION_SECRET, testServices } from '../services.js';
import { ProductProcess } from './product-process.js';

export interface ProductOptions {
  /** A migrated database, as `createTestDatabase` gives it. */
  databaseUrl: string;
  /** Without it, mail is caught by the product itself. */
  smtpUrl?: string;
  /** More process settings, or others. */
  env?: Record<string, string>;
}

export interface Product {
  appUrl: string;
  portalUrl: string;
  /** Both can be ended (`SIGKILL` to test a crash) and started again on the same addresses. */
  api: RunningProcess;
  worker: RunningProcess;
  stop(): Promise<void>;
}

export interface RunningProcess {
  readonly pid: number | undefined;
  readonly log: string;
  end(signal: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
}

/** The built product on free ports, API and worker, as `npm start` would run it. */
export async function startProduct({ databaseUrl, smtpUrl, env = {} }: ProductOptions): Promise<Product> {
  const [port, portalPort] = await Promise.all([freePort(), freePort()]);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'atlasos-test-'));
  const settings: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    REDIS_URL: testServices().redisUrl,
    QUEUE_PREFIX: redisPrefix(),
    SESSION_SECRET: TEST_SESSION_SECRET,
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...env,
  };
  const appUrl = `http://localhost:${port}`;
  const portalUrl = `http://localhost:${portalPort}`;
  const api = restartable(new ProductProcess('main', settings), async (_, over) => {
    await answers(`${appUrl}/api/health/ready`, over, ({ ok }) => ok);
    await answers(portalUrl, over, () => true);
  });
  const worker = restartable(new ProductProcess('worker', settings), async (output) => {
    for await (const [line] of on(output, 'line')) if (String(line).includes('"worker ready"')) return;
  });
  const stop = async () => {
    await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const started = await Promise.allSettled([api.start(), worker.start()]);
  for (const outcome of started) {
    if (outcome.status === 'fulfilled') continue;
    await stop();
    throw outcome.reason;
  }
  return { appUrl, portalUrl, api, worker, stop };
}

type BecomesReady = Parameters<ProductProcess['start']>[0];

function restartable(unit: ProductProcess, becomesReady: BecomesReady): RunningProcess {
  return {
    get pid() {
      return unit.pid;
    },
    get log() {
      return unit.log;
    },
    end: (signal) => unit.end(signal),
    start: () => unit.start(becomesReady),
  };
}

/** A port that is not open yet gives no event to wait for: it is asked again every few milliseconds. */
async function answers(url: string, over: AbortSignal, fits: (answer: Response) => boolean): Promise<void> {
  const ask = () => fetch(url, { signal: over }).then(fits, () => false);
  while (!over.aborted && !(await ask())) await delay(10, undefined, { signal: over }).catch(() => undefined);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
