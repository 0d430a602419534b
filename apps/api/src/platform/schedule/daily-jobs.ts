import { z } from 'zod';
import type { JobKind } from '../outbox/job-kinds.js';

interface DailyJob {
  kind: JobKind;
  /** Local hour of the practice from which the day's run is due, 0–23. */
  hour: number;
}

/** What comes with each day of a practice. */
export const DAILY_JOBS: readonly DailyJob[] = [
  { kind: 'wip.nightly', hour: 1 },
  { kind: 'housekeeping.purge', hour: 2 },
  { kind: 'webhook.purge', hour: 2 },
  { kind: 'archive.purge', hour: 2 },
  { kind: 'quotes.daily', hour: 8 },
  { kind: 'reminders.daily', hour: 8 },
];

/** What a daily job is told: the day it runs for, in the practice's zone. */
export const dailyPayload = z.object({ date: z.iso.date() });
export type DailyPayload = z.infer<typeof dailyPayload>;
