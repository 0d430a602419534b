import type { Kept } from '../api.js';
import { atOnce } from '../at-once.js';
import { CLIENT_KEYS, clientOf } from '../practice/clients.js';
import { RATES } from '../practice/rates.js';
import { SERVICE_KEYS, SERVICES } from '../practice/settings.js';
import { TASK_KEYS, taskOf } from '../practice/tasks.js';
import { say } from '../texts.js';
import { CALLS_AT_ONCE, type DemoRun } from './run.js';

/** One after another: each takes the next colour. */
export async function addServices(run: DemoRun): Promise<void> {
  for (const [colour, key] of SERVICE_KEYS.entries()) {
    const { id } = await run.ask<Kept>('POST', '/service-types', { name: SERVICES[key], colour });
    run.services[key] = id;
    run.tick('Services');
  }
}

/** One after another: references count up. */
export async function addClients(run: DemoRun): Promise<void> {
  for (const key of CLIENT_KEYS) {
    const { wipAlert: _later, ...client } = clientOf(key);
    const { id } = await run.ask<Kept>('POST', '/clients', client);
    run.clients[key] = id;
    run.tick('Clients');
  }
}

/** In the order of their dates, as one would set them. */
export async function setRates(run: DemoRun): Promise<void> {
  for (const { client, service, hourlyRateMinor, from } of RATES) {
    await run.ask('POST', '/rates', {
      clientId: client && run.clients[client],
      serviceTypeId: service && run.services[service],
      hourlyRateMinor,
      effectiveFrom: run.calendar.firstOfMonth(from),
    });
    run.tick('Rates');
  }
}

export async function addTasks(run: DemoRun): Promise<void> {
  await atOnce(CALLS_AT_ONCE, TASK_KEYS, async (key) => {
    const { title, client, service, due, status } = taskOf(key);
    const dueDate = run.calendar.ahead(due);
    const { id } = await run.ask<Kept>('POST', '/tasks', {
      title: say(title, dueDate),
      clientId: run.clients[client],
      serviceTypeId: run.services[service],
      dueDate,
      status,
    });
    run.tasks[key] = id;
    run.tick('Tasks');
  });
}
