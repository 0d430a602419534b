import { once } from 'node:events';
import { createServer } from 'node:http';
import { waitUntil } from '../../lib/processes.mjs';
import { below } from '../lib/report.mjs';
import { seedPractice } from '../seed/practice.mjs';

const EVENTS = 1_000;

/** A thousand events to a receiver that answers at once. */
export default async function webhooks(stage) {
  const practice = await seedPractice(stage.sql);
  let received = 0;
  const receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      received += 1;
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  try {
    const { headers } = practice;
    const url = `http://127.0.0.1:${receiver.address().port}/`;
    await stage.call('/webhook-endpoints', { headers, body: { url, events: ['time_entry.created'] } });
    const requests = practice.clients.map((clientId, n) => ({
      method: 'POST',
      path: '/api/v1/time-entries',
      headers,
      body: { clientId, serviceTypeId: practice.services[n % 6], date: '2026-01-05', minutes: 30, description: 'Told' },
    }));
    const startedAt = performance.now();
    await stage.load.run({ ...stage.product, status: 201, connections: 8, count: EVENTS, requests });
    const loggedAt = performance.now();
    if (!(await waitUntil(() => received >= EVENTS, 120_000, 10)))
      throw new Error(`Only ${received} of ${EVENTS} arrived.`);
    const seconds = (performance.now() - startedAt) / 1000;
    return [
      {
        work: `webhooks: ${EVENTS} events made and delivered`,
        unit: 's',
        product: seconds,
        ...below(10, 's').judge(seconds),
        note: `${((performance.now() - loggedAt) / 1000).toFixed(1)} s after the last event`,
      },
    ];
  } finally {
    receiver.close();
    receiver.closeAllConnections();
  }
}
