import type { Kept } from '../api.js';
import { logoPng } from '../practice/logo.js';
import { PRACTICE, SETTINGS } from '../practice/settings.js';
import type { DemoRun } from './run.js';

export interface Account {
  /** One that has no login yet. */
  email: string;
  password: string;
}

export interface OpenedPractice {
  userId: string;
  practiceId: string;
  /** Whether mail stays on the machine or leaves it. */
  mail: 'caught' | 'smtp';
}

/** Signs up, and fills in what documents print. Three things. */
export async function openPractice(run: DemoRun, { email, password }: Account): Promise<OpenedPractice> {
  const registered = await run.ask<{ id: string; practiceId: string; mail: OpenedPractice['mail'] }>(
    'POST',
    '/auth/register',
    { ...PRACTICE, email, password },
  );
  run.tick('The practice');
  const { version } = await run.ask<Kept>('GET', '/practice');
  const practice = await run.ask<Kept>('PATCH', '/practice', { ...SETTINGS, version });
  run.tick('The practice');
  await run.ask('PUT', '/practice/logo', logoPng(), {
    'Content-Type': 'image/png',
    'If-Match': `"${practice.version}"`,
  });
  run.tick('The practice');
  return { userId: registered.id, practiceId: registered.practiceId, mail: registered.mail };
}
