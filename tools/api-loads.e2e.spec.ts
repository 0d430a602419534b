import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');

const LIST_LOADED = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  await import(process.argv[1]);
  process.stdout.write(JSON.stringify(loaded));
`;

describe('the built API', () => {
  let loaded: string[];
  const of = (name: string) => loaded.filter((url) => url.includes(`/node_modules/${name}/`)).length;

  beforeAll(async () => {
    const args = ['--input-type=module', '-e', LIST_LOADED, path.join(root, 'apps/api/dist/http-app.js')];
    loaded = JSON.parse((await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 })).stdout);
  });

  it('loads what answers requests', () => {
    expect(of('@nestjs/core')).toBeGreaterThan(0);
    expect(of('pg')).toBeGreaterThan(0);
  });

  it.each(['pdfkit', 'fontkit', 'nodemailer', 'hucre'])('does not load %s before it is needed', (name) => {
    expect(of(name)).toBe(0);
  });
});
