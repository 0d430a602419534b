import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpOut, type OutAnswer } from '../../src/platform/http-out/http-out.js';
import { answer, breakOff, endless, Receiver, silent, trickle } from './receiver.js';

const here = { loopbackOnly: true };
/** Patient enough for a busy machine. */
const LIMITS = { timeoutMs: 2_000, bytesMax: 65_536 };

let receiver: Receiver;
beforeEach(async () => void (receiver = await Receiver.start()));
afterEach(() => receiver.stop());

const post = (url = receiver.url, out = new HttpOut(here, LIMITS)): Promise<OutAnswer> =>
  out.post({ url, headers: { 'Content-Type': 'application/json', 'X-Test': '1' }, body: '{"a":1}' });

describe('a request to somebody else’s server', () => {
  it('arrives as it was given, and brings the answer back', async () => {
    receiver.act = answer(201, 'made');
    expect(await post()).toMatchObject({ state: 'answered', status: 201, body: 'made' });
    expect(receiver.received[0]).toMatchObject({ path: '/hooks', headers: { 'x-test': '1' }, body: '{"a":1}' });
  });

  it('follows no redirect', async () => {
    receiver.act = (request, response) =>
      request.path === '/hooks'
        ? answer(307, '', { Location: '/elsewhere' })(request, response)
        : answer(200)(request, response);
    expect(await post()).toMatchObject({ state: 'answered', status: 307 });
    expect(receiver.received).toHaveLength(1);
  });

  it('reads 64 kB of an answer without an end, and no more', async () => {
    receiver.act = endless;
    const answered = await post();
    expect(answered).toMatchObject({ state: 'answered', status: 200 });
    expect(answered).toHaveProperty('body.length', 65_536);
  });

  it.each([
    ['says nothing', silent],
    ['drips', trickle],
  ])('ends in time when the server %s', async (_, act) => {
    receiver.act = act;
    const answered = await post();
    expect(answered).toMatchObject({ state: 'failed', reason: 'No whole answer within 2 seconds.' });
    expect(answered.durationMs).toBeLessThan(10_000);
  });

  it('says what went wrong when the connection breaks, or nobody is there', async () => {
    receiver.act = breakOff;
    expect(await post()).toMatchObject({ state: 'failed', reason: 'The connection was broken off.' });
    const { url } = receiver;
    await receiver.stop();
    expect(await post(url)).toMatchObject({ state: 'failed', reason: 'Nobody answers at this address.' });
    receiver = await Receiver.start();
  });
});

describe('where a request may go', () => {
  const abroad = { loopbackOnly: false };
  const leading = (...addresses: string[]) =>
    new HttpOut(abroad, LIMITS, (_, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );

  it('not to this machine, unless the app itself is here alone', async () => {
    for (const url of [receiver.url, `http://localhost:${receiver.port}/`, `https://[::1]:${receiver.port}/`])
      expect(await post(url, new HttpOut(abroad, LIMITS))).toMatchObject({ state: 'failed' });
    expect(receiver.received).toHaveLength(0);
    expect(await post()).toMatchObject({ state: 'answered' });
  });

  it.each([
    'http://example.com/',
    'https://10.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://me:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'example.com',
  ])('not to %s', async (url) => {
    expect(await post(url, new HttpOut(abroad, LIMITS))).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^The address must/),
    });
  });

  it.each([['127.0.0.1'], ['10.1.2.3'], ['::ffff:10.0.0.1'], ['64:ff9b::a00:1'], ['8.8.8.8', '192.168.0.1']])(
    'not to a name that leads to %s',
    async (...addresses) => {
      expect(await post(`https://hooks.example.com:${receiver.port}/`, leading(...addresses))).toMatchObject({
        state: 'failed',
        reason: 'The name leads to no public address.',
      });
      expect(receiver.received).toHaveLength(0);
    },
  );

  it('asks the DNS once for each request, so that a second answer cannot lead elsewhere', async () => {
    const asked: string[] = [];
    const out = new HttpOut(here, LIMITS, (host, done) => {
      asked.push(host);
      done(null, [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    });
    expect(await post(`http://localhost:${receiver.port}/`, out)).toMatchObject({ state: 'answered' });
    expect(asked).toEqual(['localhost']);
  });
});
