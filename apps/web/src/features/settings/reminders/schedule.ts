import type { components } from '@atlasos/api-client';

export type Schedule = components['schemas']['ReminderScheduleResponse'];
export type Step = Schedule['steps'][number];
