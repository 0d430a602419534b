import type { components } from '@atlasos/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../api.js';

export type Timer = components['schemas']['TimerResponse'];
export type StoppedEntry = components['schemas']['WrittenTimeEntryResponse'];

const REFRESH_MS = 20_000;

/** The one running timer, the same on every tab and device; null when none runs. */
export const timerQuery = () =>
  queryOptions({
    queryKey: ['timer'],
    queryFn: async ({ signal }): Promise<Timer | null> => {
      const { data } = await client.GET('/api/v1/timer', { signal });
      if (!data) return null;
      serverClock.hear(data.now);
      return data;
    },
    staleTime: REFRESH_MS / 2,
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: 'always',
  });

/** Elapsed time is now − start by the server's clock; a device's clock may be wrong by hours. */
class ServerClock {
  private aheadMs = 0;

  hear(now: string): void {
    this.aheadMs = Date.parse(now) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

export const serverClock = new ServerClock();
