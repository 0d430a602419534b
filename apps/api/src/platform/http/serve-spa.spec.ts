import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { serveSpa } from './serve-spa.js';

const SCRIPT = 'export const answer = 42;';
const server = fastify();
const dist = mkdtempSync(join(tmpdir(), 'atlasos-spa-'));

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'assets/index-1.js'), SCRIPT);
  writeFileSync(join(dist, 'assets/index-1.js.br'), brotliCompressSync(SCRIPT));
  const app = { getHttpAdapter: () => ({ getInstance: () => server }) } as unknown as NestFastifyApplication;
  await serveSpa(app, dist);
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

it('sends the compressed file to whoever takes it, for ever and with its type', async () => {
  const answer = await server.inject({ url: '/assets/index-1.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(SCRIPT);
});

it('sends the file as it is to whoever does not, and the page where nothing was compressed', async () => {
  const plain = await server.inject({ url: '/assets/index-1.js' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(SCRIPT);
  const page = await server.inject({ url: '/time/2026-11-26', headers: { 'accept-encoding': 'br' } });
  expect(page.body).toBe('<!doctype html>');
  expect(page.headers['cache-control']).toBe('no-cache');
});
