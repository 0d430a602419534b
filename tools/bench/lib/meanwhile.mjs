import { quantile } from './stats.mjs';

const SLICE_SECONDS = 0.2;

/** Logs time and reads lists, one request after the other, until `work` is done; answers the p99 of the requests in ms. */
export async function meanwhile(stage, { headers, clients, services }, work) {
  const date = new Date().toISOString().slice(0, 10);
  const requests = clients.flatMap((clientId, n) => [
    { path: `/api/v1/time-entries?clientId=${clientId}&limit=20`, headers, status: 200 },
    {
      method: 'POST',
      path: '/api/v1/time-entries',
      headers,
      status: 201,
      body: { clientId, serviceTypeId: services[n % services.length], date, minutes: 30, description: 'Meanwhile' },
    },
  ]);
  let isDone = false;
  const done = work().finally(() => (isDone = true));
  const latenciesMs = [];
  do {
    const slice = await stage.load.run({ ...stage.product, connections: 1, seconds: SLICE_SECONDS, requests });
    latenciesMs.push(...slice.latenciesMs);
  } while (!isDone);
  await done;
  return quantile(latenciesMs, 0.99);
}
