import { useSyncExternalStore } from 'react';
import { serverClock } from '../../app/timer/timer-query.js';

const often = (tell: () => void): (() => void) => {
  const tick = setInterval(tell, 10_000);
  return () => clearInterval(tick);
};

/** The minute that it is, by the server's clock. */
export function useNow(): string {
  const minute = useSyncExternalStore(often, () => Math.floor(serverClock.now().getTime() / 60_000));
  return new Date(minute * 60_000).toISOString();
}
