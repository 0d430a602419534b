import { RUNNING } from '../practice/this-week.js';
import { say } from '../texts.js';
import type { DemoRun } from './run.js';

/** Leaves the timer running, as it does in the middle of a day. */
export async function startTimer(run: DemoRun, now: Date): Promise<void> {
  const { client, service, text, seconds } = RUNNING;
  await run.ask('POST', '/timer/start', {
    clientId: run.clients[client],
    serviceTypeId: run.services[service],
    description: say(text, run.calendar.today),
    startedAt: new Date(now.getTime() - seconds * 1000).toISOString(),
  });
  run.tick('The timer');
}
