import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { keptSecret } from './secrets.mjs';
import { startValkey } from './valkey.mjs';

const OWNER = 'atlas';
const DATABASE = 'atlas';

/**
 * The database and the queue: those given by DATABASE_URL and REDIS_URL, or embedded ones. An embedded one that ends
 * unexpectedly comes back on its port.
 */
export class Stores {
  #servers = [];

  constructor({ dataDir, databaseUrl, redisUrl, report }) {
    this.dataDir = dataDir;
    this.logs = path.join(dataDir, 'logs');
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
    this.report = report;
  }

  /** Both at once; a failure of one waits for the other, so that `stop` finds everything that runs. */
  async open() {
    const outcomes = await Promise.allSettled([this.#openDatabase(), this.#openQueue()]);
    for (const { status, reason } of outcomes) if (status === 'rejected') throw reason;
  }

  stop() {
    return Promise.all(this.#servers.map((server) => server.stop()));
  }

  async #openDatabase() {
    if (this.databaseUrl) return;
    const password = keptSecret(this.dataDir, 'database-password');
    const options = {
      dir: path.join(this.dataDir, 'postgres'),
      password,
      logFile: path.join(this.logs, 'postgres.log'),
    };
    const { url } = await this.#keep('PostgreSQL', (port) => startPostgres({ ...options, port }));
    await ensureOwner(url(), password);
    this.databaseUrl = url(DATABASE, OWNER);
    // Row-level security holds for the owner, too: a whole backup needs the superuser.
    this.backupUrl = url(DATABASE);
  }

  async #openQueue() {
    if (this.redisUrl) return;
    const logFile = path.join(this.logs, 'valkey.log');
    const { url } = await this.#keep('Valkey', (port) => startValkey({ port, logFile }));
    this.redisUrl = url;
  }

  async #keep(name, start) {
    const server = new KeptServer(name, start, this.report);
    const first = await server.open();
    this.#servers.push(server);
    return first;
  }
}

class KeptServer {
  #stopping = false;
  #current;

  constructor(name, start, report) {
    Object.assign(this, { name, start, report });
  }

  async open(port) {
    this.#current = await this.start(port);
    if (this.#stopping) await this.#current.stop();
    else this.#current.exited.then(() => this.#stopping || this.#reopen());
    return this.#current;
  }

  async stop() {
    this.#stopping = true;
    await this.#current.stop();
  }

  async #reopen() {
    this.report(`${this.name} ended unexpectedly; starting it again.`);
    try {
      await this.open(this.#current.port);
    } catch (error) {
      this.report(`${this.name} did not come back: ${error.message}`);
      process.kill(process.pid, 'SIGTERM');
    }
  }
}

/** The schema belongs to a role that is no superuser, as on a managed server. */
export async function ensureOwner(superuserUrl, password) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database`,
      [OWNER, DATABASE],
    );
    if (!rows[0].role) await client.query(`create role ${OWNER} login createrole password '${password}'`);
    if (!rows[0].database) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}
