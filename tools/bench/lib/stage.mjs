import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freePort } from '../../lib/free-port.mjs';
import { DURABLE, startPostgres } from '../../lib/postgres.mjs';
import { waitUntil } from '../../lib/processes.mjs';
import { root } from '../../lib/settings.mjs';
import { ensureOwner } from '../../lib/stores.mjs';
import { runOnce, Supervised } from '../../lib/supervised.mjs';
import { startValkey } from '../../lib/valkey.mjs';
import { Load } from './load.mjs';

export const RESULTS = path.join(root, 'test-results/bench');
const DATA = path.join(RESULTS, 'data');
const WAKE_CHANNEL = 'atlasos:outbox';
const LIMIT_ROLE = 'bench_limit';

/**
 * The built product as `npm start` runs it, on data of its own, and beside it the bare limit on the same PostgreSQL.
 * PostgreSQL keeps its promises (fsync on) and counts statements.
 */
export class Stage {
  #running = [];
  /** To PostgreSQL, of the product and of the limit. */
  connections;

  static async open() {
    const stage = new Stage();
    try {
      await stage.#open();
    } catch (error) {
      await stage.close();
      throw error;
    }
    return stage;
  }

  async close() {
    this.load?.stop();
    this.redis?.disconnect();
    await this.sql?.end();
    for (const one of this.#running.reverse()) await one.stop();
    rmSync(DATA, { recursive: true, force: true });
  }

  /** A POST to the product that must succeed. */
  async call(path, { headers, body } = {}) {
    const answer = await fetch(`http://127.0.0.1:${this.product.port}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  /** Has the relay look for work now. */
  async wake() {
    await this.redis.publish(WAKE_CHANNEL, '1');
  }

  /** Waits until the worker has done all there is to do. */
  async outboxIsEmpty() {
    const isEmpty = async () =>
      (await this.sql.query('SELECT FROM outbox WHERE done_at IS NULL AND dead_at IS NULL LIMIT 1')).rowCount === 0;
    if (!(await waitUntil(isEmpty, 120_000, 10))) throw new Error('The worker did not finish.');
  }

  /**
   * What a role has had done since the beginning: statements, but for BEGIN and COMMIT, which are not counted where they are prepared,
   * and buffers that they touched, as EXPLAIN (BUFFERS) counts them.
   */
  async doneFor(role) {
    const { rows } = await this.sql.query(
      `SELECT coalesce(sum(s.calls), 0)::int AS statements, coalesce(sum(s.shared_blks_hit + s.shared_blks_read), 0)::float8 AS buffers
       FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = $1`,
      [role],
    );
    return rows[0];
  }

  async #open() {
    rmSync(DATA, { recursive: true, force: true });
    mkdirSync(DATA, { recursive: true, mode: 0o711 });
    const password = randomBytes(16).toString('hex');
    const settings = { ...DURABLE, shared_preload_libraries: 'pg_stat_statements' };
    const [postgres, valkey] = await Promise.all([
      startPostgres({ dir: path.join(DATA, 'postgres'), password, settings, logFile: this.#log('postgres') }),
      startValkey({ logFile: this.#log('valkey') }),
    ]);
    this.#running.push(postgres, valkey);
    await ensureOwner(postgres.url(), password);
    this.postgresPid = postgres.pid;
    this.ownerUrl = postgres.url('atlas', 'atlas');
    this.sql = new pg.Pool({ connectionString: postgres.url('atlas'), max: 2 });
    await this.sql.query('CREATE EXTENSION pg_stat_statements');
    // The limit is held back by no row-level security.
    await this.sql.query(`CREATE ROLE ${LIMIT_ROLE} SUPERUSER LOGIN PASSWORD '${password}'`);
    this.redisUrl = valkey.url;
    this.redis = new Redis(valkey.url);
    await this.#startProduct();
    await this.#startLimit(postgres.url('atlas', LIMIT_ROLE));
    this.load = new Load();
  }

  async #startProduct() {
    const [port, portalPort] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
      DATABASE_URL: this.ownerUrl,
      REDIS_URL: this.redisUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: DATA,
      HOST: '127.0.0.1',
      PORT: String(port),
      PORTAL_PORT: String(portalPort),
    };
    const { readConfig } = await import('../../../apps/api/dist/platform/config/config.js');
    this.connections = readConfig(env).databaseConnections;
    await runOnce({ script: 'apps/api/dist/migrate.js', env });
    const start = (name, script) => {
      const one = new Supervised({
        name,
        script,
        env,
        logFile: this.#log(name),
        onCrash: (text) => process.stderr.write(`${text}\n`),
      });
      this.#running.push(one.start());
      return one;
    };
    const api = start('api', 'apps/api/dist/main.js');
    const worker = start('worker', 'apps/api/dist/worker.js');
    const isReady = async () =>
      worker.output().includes('"worker ready"') &&
      (await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined))?.ok;
    if (!(await waitUntil(isReady, 60_000, 50))) throw new Error(`The product did not start:\n${api.output()}`);
    this.product = { port, portalPort, pid: api.pid, workerPid: worker.pid, role: 'atlas_app' };
  }

  async #startLimit(databaseUrl) {
    const child = fork(path.join(import.meta.dirname, '../limit/server.mjs'), [], {
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, CONNECTIONS: String(this.connections) },
      execArgv: ['--import', path.join(root, 'tools/lib/die-with-parent.mjs')],
    });
    this.#running.push({
      async stop() {
        child.kill();
        await once(child, 'exit');
      },
    });
    const [{ port }] = await once(child, 'message');
    this.limit = { port, pid: child.pid, role: LIMIT_ROLE };
  }

  #log = (name) => path.join(RESULTS, 'logs', `${name}.log`);
}
