import type { Kept } from '../api.js';
import { CLIENT_KEYS, clientOf } from '../practice/clients.js';
import { WIP_ALERT } from '../practice/settings.js';
import type { DemoRun } from './run.js';

/** When to be told of unbilled work, of all clients and of some. One thing. */
export async function setLimits(run: DemoRun): Promise<void> {
  for (const key of CLIENT_KEYS) {
    const { wipAlert } = clientOf(key);
    if (wipAlert) await change(run, `/clients/${run.clients[key]}`, { wipAlert });
  }
  await change(run, '/practice', { wipAlert: WIP_ALERT });
  run.tick('The practice');
}

async function change(run: DemoRun, path: string, body: object): Promise<void> {
  const { version } = await run.ask<Kept>('GET', path);
  await run.ask('PATCH', path, { ...body, version });
}
