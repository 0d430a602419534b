import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const put = async (visitor: Visitor, bytes: Buffer, type: string, version?: number) => {
  const response = await fetch(`${app.url}/api/v1/practice/logo`, {
    method: 'PUT',
    headers: { 'Content-Type': type, Cookie: visitor.cookie, ...(version ? { 'If-Match': `"${version}"` } : {}) },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

function picture(width: number, height: number): PNG {
  const png = new PNG({ width, height });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([15, 92, 80, 255], i);
  return png;
}

const chunk = (type: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};

describe('the logo', () => {
  it('is drawn anew: the same pixels, and nothing that hid beside them', async () => {
    const lerato = await app.register();
    const file = PNG.sync.write(picture(120, 40));
    const hidden = Buffer.concat([file, Buffer.from('<?php secret ?>')]);
    expect(await put(lerato, hidden, 'image/png', 1)).toMatchObject({
      status: 200,
      body: { hasLogo: true, version: 2 },
    });
    const { headers, body } = await lerato.get<Buffer>('/practice/logo');
    expect(headers.get('content-type')).toBe('image/png');
    expect(body.includes('secret')).toBe(false);
    const drawn = PNG.sync.read(body);
    expect([drawn.width, drawn.height, ...drawn.data.subarray(0, 4)]).toEqual([120, 40, 15, 92, 80, 255]);
  });

  it('may be a JPEG, whatever the sender calls it, and is replaced or removed', async () => {
    const lerato = await app.register();
    const { bytes } = { bytes: jpeg.encode(picture(64, 64), 80).data };
    expect((await put(lerato, bytes, 'image/png', 1)).status).toBe(200);
    expect((await lerato.get<Buffer>('/practice/logo')).headers.get('content-type')).toBe('image/jpeg');
    expect((await put(lerato, PNG.sync.write(picture(8, 8)), 'image/png', 2)).status).toBe(200);
    expect((await lerato.delete('/practice/logo')).status).toBe(204);
    expect((await lerato.delete('/practice/logo')).status).toBe(204);
    expect((await lerato.get('/practice/logo')).status).toBe(404);
    expect((await lerato.get('/practice')).body).toMatchObject({ hasLogo: false, version: 4 });
  });

  it('refuses what is no picture, too many pixels, and a bomb', async () => {
    const lerato = await app.register();
    const honest = PNG.sync.write(picture(16, 16));
    const bomb = Buffer.concat([
      honest.subarray(0, 33),
      chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    const claims = Buffer.from(honest);
    claims.writeUInt32BE(100_000, 16);
    for (const bytes of [
      Buffer.from('GIF89a and more'),
      Buffer.alloc(0),
      honest.subarray(0, 40),
      bomb,
      claims,
      PNG.sync.write(picture(2001, 4)),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    ]) {
      expect(await put(lerato, bytes, 'image/png', 1)).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      });
    }
    expect((await put(lerato, Buffer.alloc(1_100_000), 'image/png', 1)).status).toBe(413);
    expect((await put(lerato, Buffer.from('<svg/>'), 'image/svg+xml', 1)).status).toBe(415);
    expect((await put(lerato, Buffer.from('{}'), 'application/json', 1)).status).toBe(415);
    expect((await lerato.get('/practice')).body).toMatchObject({ hasLogo: false, version: 1 });
  });

  it('asks for the version of the practice, and belongs to it alone', async () => {
    const [lerato, other] = [await app.register(), await app.register()];
    const file = PNG.sync.write(picture(8, 8));
    expect((await put(lerato, file, 'image/png')).status).toBe(428);
    expect((await put(lerato, file, 'image/png', 9)).status).toBe(412);
    expect((await put(lerato, file, 'image/png', 1)).status).toBe(200);
    expect((await other.get('/practice/logo')).status).toBe(404);
  });
});
