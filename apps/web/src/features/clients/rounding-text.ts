import type { components } from '@atlasos/api-client';

type Rounding = components['schemas']['RoundingDto'];

/** Up to 6 minutes; To the nearest 15 minutes; To the minute. */
export function roundingText({ incrementMinutes, mode }: Rounding): string {
  if (incrementMinutes === 1) return 'To the minute';
  return mode === 'up' ? `Up to ${incrementMinutes} minutes` : `To the nearest ${incrementMinutes} minutes`;
}
