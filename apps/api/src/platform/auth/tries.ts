import { AppError } from '../errors/app-error.js';

const KEYS_MAX = 10_000;

/** Counts tries in memory, a fixed window each. */
export class Tries {
  private readonly known = new Map<string, { since: number; count: number }>();

  constructor(
    private readonly triesMax: number,
    private readonly windowMs: number,
  ) {}

  /** Throws `too_many_requests` above the limit, with the seconds to wait. */
  count(key: string, now = Date.now()): void {
    if (this.known.size > KEYS_MAX) this.known.clear();
    const before = this.known.get(key);
    const current = before && now - before.since < this.windowMs ? before : { since: now, count: 0 };
    current.count += 1;
    this.known.set(key, current);
    if (current.count <= this.triesMax) return;
    const seconds = Math.ceil((current.since + this.windowMs - now) / 1000);
    throw new AppError('too_many_requests', `Too many tries. Wait ${seconds} seconds.`, {
      headers: { 'Retry-After': String(seconds) },
    });
  }
}
