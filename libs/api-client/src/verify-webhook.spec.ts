import { describe, expect, it } from '@jest/globals';
import { verifyWebhook, WebhookRefused } from './verify-webhook.js';

// The vector of Standard Webhooks.
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const BODY = '{"test": 2432232314}';
const NOW = new Date(1_614_265_330_000);
const HEADERS = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const received = (change: object = {}) => ({ headers: HEADERS, body: BODY, secrets: [SECRET], now: NOW, ...change });

describe('what an endpoint receives', () => {
  it.each([
    ['in the headers of Node', {}],
    ['in the headers of fetch', { headers: new Headers(HEADERS) }],
    [
      'beside the signature of another secret',
      { headers: { ...HEADERS, 'webhook-signature': `v1,AAAA v2,x ${HEADERS['webhook-signature']}` } },
    ],
    ['with one of two secrets', { secrets: ['whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', SECRET] }],
    ['five minutes late', { now: new Date(NOW.getTime() + 300_000) }],
  ])('is taken %s', async (_, change) => {
    expect(await verifyWebhook(received(change))).toEqual({ test: 2432232314 });
  });

  it.each([
    ['another body', { body: '{"test": 2432232315}' }],
    ['another id', { headers: { ...HEADERS, 'webhook-id': 'msg_other' } }],
    ['another secret', { secrets: ['whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'] }],
    ['no signature', { headers: { ...HEADERS, 'webhook-signature': undefined } }],
    ['a signature that is none', { headers: { ...HEADERS, 'webhook-signature': 'v1,*' } }],
    ['a time that is none', { headers: { ...HEADERS, 'webhook-timestamp': 'now' } }],
    ['six minutes of delay', { now: new Date(NOW.getTime() + 360_000) }],
    ['a time to come', { now: new Date(NOW.getTime() - 360_000) }],
  ])('is refused with %s', async (_, change) => {
    await expect(verifyWebhook(received(change))).rejects.toBeInstanceOf(WebhookRefused);
  });
});
