import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Document {
  paths: Record<string, Record<string, { operationId?: string }>>;
}

it('refuses a document in which an operation has lost its name', async () => {
  const document = JSON.parse(await readFile('libs/api-client/portal-openapi.json', 'utf8')) as Document;
  delete Object.values(Object.values(document.paths)[0]!)[0]!.operationId;
  const folder = await mkdtemp(join(tmpdir(), 'atlasos-lint-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const args = ['node_modules/@redocly/cli/bin/cli.js', 'lint', file, '--config', 'tools/lint/redocly.yaml'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { code, text } = await new Promise<{ code: unknown; text: string }>((done) =>
    execFile(process.execPath, args, { env }, (error, out, err) => done({ code: error?.code, text: out + err })),
  );
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(text).toContain('operation-operationId');
}, 60_000);
