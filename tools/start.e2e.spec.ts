import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine, isAlive, waitUntil } from './lib/processes.mjs';
import { Started } from './lib/started-product.js';

const PERSON = {
  practiceName: 'Thandi Dube',
  name: 'Thandi Dube',
  email: 'thandi@example.com',
  password: 'a long enough password',
};
/** How soon the processes of a killed root have noticed that they are alone, and have ended. */
const NOTICES_WITHIN_MS = 20_000;

let dataDir: string;
let started: Started[];

beforeEach(() => {
  // As root this folder is closed to the user that PostgreSQL runs as: the harder case.
  dataDir = mkdtempSync(path.join(tmpdir(), 'atlasos-start-'));
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((one) => one.end('SIGTERM')));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Started> {
  const one = new Started(dataDir, await freePort(), await freePort());
  started.push(one);
  await one.ready();
  return one;
}

describe('npm start', () => {
  it('finds all data again, builds nothing anew, and leaves no process behind when stopped', async () => {
    const first = await start();
    expect((await first.post('auth/register', PERSON)).status).toBe(201);
    const processes = first.processTree();
    expect(processes.length).toBeGreaterThan(4);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(stillRunning(processes)).toEqual([]);

    const second = await start();
    expect(second.printed()).not.toContain('Building');
    expect((await second.post('auth/login', PERSON)).status).toBe(200);
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('starts again after the whole tree, or its root alone, was killed', async () => {
    const first = await start();
    expect((await first.post('auth/register', PERSON)).status).toBe(201);
    first.processTree().forEach((pid) => process.kill(pid, 'SIGKILL'));
    await first.gone;

    const second = await start();
    expect((await second.post('auth/login', PERSON)).status).toBe(200);
    const processes = second.processTree();
    await second.end('SIGKILL');

    const third = await start();
    expect((await third.post('auth/login', PERSON)).status).toBe(200);
    await waitUntil(() => stillRunning(processes).length === 0, NOTICES_WITHIN_MS);
    expect(stillRunning(processes)).toEqual([]);
  });

  it('brings back what falls over', async () => {
    const one = await start();
    const { apiPid, workerPid } = one.facts();
    process.kill(apiPid, 'SIGKILL');
    process.kill(workerPid, 'SIGKILL');
    await one.says(/api ended unexpectedly/);
    await one.says(/worker ended unexpectedly/);
    await one.answers();
  });

  it('says plainly why it cannot start', async () => {
    const one = await start();
    const again = new Started(dataDir, await freePort(), await freePort());
    await expect(again.ready()).rejects.toThrow(`AtlasOS already runs on the data in ${dataDir}`);

    const { server, port } = await occupiedPort();
    const other = new Started(path.join(dataDir, 'other'), port, await freePort());
    await expect(other.ready()).rejects.toThrow(`Port ${port} is in use by another program`);
    server.close();
    await one.answers();
  });

  it('asks for a secret where the database is not its own', async () => {
    const one = new Started(dataDir, await freePort(), await freePort(), { DATABASE_URL: 'postgres://nowhere/x' });
    await expect(one.ready()).rejects.toThrow('SESSION_SECRET is required');
  });
});

/** Named, so that a failure says what was left. */
function stillRunning(pids: number[]): string[] {
  return pids.filter(isAlive).map((pid) => `${pid} ${commandLine(pid)}`);
}

async function freePort(): Promise<number> {
  const { server, port } = await occupiedPort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function occupiedPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () =>
      resolve({ server, port: (server.address() as AddressInfo).port }),
    );
  });
}
