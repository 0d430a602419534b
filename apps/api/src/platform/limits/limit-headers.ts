import type { Count, Policy } from './rate-limiter.js';

const seconds = (ms: number) => Math.ceil(ms / 1000);

/** `RateLimit-Policy` and `RateLimit` of the IETF draft: what is allowed, what is left, and for how many seconds. */
export function limitHeaders(
  { name, requestsMax, windowMs }: Policy,
  { requests, resetMs }: Count,
): Record<string, string> {
  return {
    'RateLimit-Policy': `"${name}";q=${requestsMax};w=${seconds(windowMs)}`,
    RateLimit: `"${name}";r=${Math.max(requestsMax - requests, 0)};t=${seconds(resetMs)}`,
  };
}

export const retryAfterSeconds = ({ resetMs }: Count): number => Math.max(seconds(resetMs), 1);
