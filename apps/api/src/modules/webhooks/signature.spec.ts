import { describe, expect, it } from '@jest/globals';
import { newSecret, sign } from './signature.js';

const message = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
};
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const KNOWN = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

describe('the signature of a webhook', () => {
  it('is that of the known vector of Standard Webhooks', () => {
    expect(sign(message, [SECRET])).toBe(KNOWN);
  });

  it('changes with every part that is signed', () => {
    for (const other of [
      { ...message, id: 'msg_other' },
      { ...message, timestamp: message.timestamp + 1 },
      { ...message, body: '{"test":2432232314}' },
    ])
      expect(sign(other, [SECRET])).not.toBe(KNOWN);
  });

  it('stands once for each valid secret while they change over', () => {
    const next = newSecret();
    const [first, second] = sign(message, [next, SECRET]).split(' ');
    expect(first).toBe(sign(message, [next]));
    expect(second).toBe(KNOWN);
  });

  it('is made with secrets of 24 bytes that are never the same', () => {
    const [one, two] = [newSecret(), newSecret()];
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(one).not.toBe(two);
  });
});
