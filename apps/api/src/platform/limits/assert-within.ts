import { createHash } from 'node:crypto';
import { AppError } from '../errors/app-error.js';
import { retryAfterSeconds } from './limit-headers.js';
import type { Policy, RateLimiter } from './rate-limiter.js';

/** Addresses of people have no place in Redis, and any text has one length as a key. */
const hidden = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Counts one more try by this address, login or the like. Throws `too_many_requests` above the limit. */
export async function assertWithin(limiter: RateLimiter, policy: Policy, text: string): Promise<void> {
  const count = await limiter.count(policy, hidden(text));
  if (count.requests <= policy.requestsMax) return;
  const seconds = retryAfterSeconds(count);
  throw new AppError('too_many_requests', `Too many tries. Wait ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
