export interface Window {
  endsAt: number;
  /** Counted in Redis, by all processes. */
  shared: number;
  /** Counted here, and not there yet. */
  untold: number;
}

const KEYS_MAX = 20_000;

/** What this process knows of the windows that run. */
export class Windows {
  private readonly byKey = new Map<string, Window>();

  add(key: string, windowMs: number, now: number): Window {
    if (this.byKey.size >= KEYS_MAX) this.forgetEnded(now);
    const known = this.byKey.get(key);
    const window = known && known.endsAt > now ? known : { endsAt: now + windowMs, shared: 0, untold: 0 };
    window.untold += 1;
    this.byKey.set(key, window);
    return window;
  }

  /** What has run out goes; when all still count, everything does: memory is not what a guesser may take. */
  private forgetEnded(now: number): void {
    for (const [key, { endsAt }] of this.byKey) if (endsAt <= now) this.byKey.delete(key);
    if (this.byKey.size >= KEYS_MAX) this.byKey.clear();
  }
}
