import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findApp } from './find-app.mjs';

const NOBODY_LISTENS = 9;

let dataDir: string;
let app: Server;
let port: number;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'atlasos-demo-'));
  app = createServer((request, response) => response.writeHead(request.url === '/api/health/live' ? 200 : 404).end());
  await new Promise<void>((resolve) => app.listen(0, 'localhost', resolve));
  ({ port } = app.address() as AddressInfo);
});
afterEach(async () => {
  await new Promise((resolve) => app.close(resolve));
  rmSync(dataDir, { recursive: true });
});

describe('the app that the demo goes into', () => {
  it('is the one at APP_URL', async () => {
    const found = await findApp({ dataDir, port: NOBODY_LISTENS }, { APP_URL: `http://localhost:${port}/` });
    expect(found).toBe(`http://localhost:${port}`);
  });

  it('is the one that npm start runs, whatever its port', async () => {
    writeFileSync(path.join(dataDir, 'running.json'), JSON.stringify({ appUrl: `http://localhost:${port}` }));
    expect(await findApp({ dataDir, port: NOBODY_LISTENS }, {})).toBe(`http://localhost:${port}`);
  });

  it('is on PORT when the note of a killed start leads nowhere', async () => {
    writeFileSync(path.join(dataDir, 'running.json'), JSON.stringify({ appUrl: `http://localhost:${NOBODY_LISTENS}` }));
    expect(await findApp({ dataDir, port }, {})).toBe(`http://localhost:${port}`);
  });

  it('is none where nothing answers', async () => {
    expect(await findApp({ dataDir, port: NOBODY_LISTENS }, {})).toBeUndefined();
    expect(await findApp({ dataDir, port }, { APP_URL: `http://localhost:${NOBODY_LISTENS}` })).toBeUndefined();
  });
});
