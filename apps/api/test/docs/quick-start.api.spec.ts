import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Program } from '../auth/token-room.js';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { curlCalls } from './run-curl.js';

let app: TestApp;
let room: BillingRoom;
let env: Record<string, string>;
let description: string;

beforeAll(async () => {
  app = await startOnBillingDay();
  room = await BillingRoom.open(app);
  const { token } = await Program.of(room.me, ['time:write', 'clients:read', 'settings:read']);
  env = { ATLAS: app.url, TOKEN: token, CLIENT_ID: room.clientId, SERVICE_TYPE_ID: room.serviceTypeId };
  const contract = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as { info: { description: string } };
  description = contract.info.description;
}, 60_000);
afterAll(() => app.close());

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\n\`\`\``).exec(description)![1]!;
const entries = async () =>
  (await room.me.ok<{ items: Array<{ minutes: number; description: string }> }>('GET', '/time-entries')).items;

describe('the quick start of the documentation', () => {
  it('stands at /api/docs', async () => {
    const page = await fetch(`${app.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(description).toContain('## Quick start');
  });

  it('works with curl, and a repeat logs nothing twice', async () => {
    const before = (await entries()).length;
    const calls = curlCalls(block('bash'), env);
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST']);
    for (const { method, url, headers, body } of [...calls, calls.at(-1)!]) {
      const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
      expect({ url, status: answer.status, detail: ((await answer.json()) as { detail?: string }).detail }).toEqual({
        url,
        status: method === 'POST' ? 201 : 200,
        detail: undefined,
      });
    }
    expect(await entries()).toHaveLength(before + 1);
  });

  it('works in TypeScript, as Node runs it', async () => {
    const before = (await entries()).length;
    const folder = await mkdtemp(join(tmpdir(), 'atlasos-quick-start-'));
    const file = join(folder, 'quick-start.mts');
    await writeFile(file, block('ts'));
    const { stdout } = await promisify(execFile)(process.execPath, [file], {
      env: { ATLAS: env['ATLAS'], TOKEN: env['TOKEN'] },
    });
    await rm(folder, { recursive: true });
    expect(stdout).toMatch(/^50 minutes, worth \d+ cents\n$/);
    expect(await entries()).toHaveLength(before + 1);
  }, 60_000);
});
