import { cpuMs, treeCpuMs } from './cpu.mjs';
import { median, quantile } from './stats.mjs';

const WARM_UP_REQUESTS = 1_500;

/**
 * Puts the same load on each side in turn (product, limit, product, limit …), so that whatever else the machine does
 * disturbs all alike. Answers the medians of the rounds for each side.
 *
 * @param stage the running stage
 * @param {Record<string, { port: number, pid: number, role: string, requests: object[], status: number }>} sides
 * @param {{ connections: number, rounds?: number, seconds?: number, warmUp?: number }} options
 */
export async function alternate(stage, sides, { connections, rounds = 5, seconds = 2, warmUp = WARM_UP_REQUESTS }) {
  const measured = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  // Until the compilers of both have seen enough of the code.
  for (const side of Object.values(sides)) await stage.load.run({ ...side, connections: 16, count: warmUp });
  for (let round = 0; round < rounds; round += 1)
    for (const [name, side] of Object.entries(sides))
      measured[name].push(await oneRound(stage, side, { connections, seconds }));
  return Object.fromEntries(Object.entries(measured).map(([name, of]) => [name, summary(of)]));
}

async function oneRound(stage, side, { connections, seconds }) {
  const before = await counters(stage, side);
  const { latenciesMs, elapsedMs } = await stage.load.run({ ...side, connections, seconds });
  const after = await counters(stage, side);
  const requests = latenciesMs.length;
  return {
    perSecond: (requests / elapsedMs) * 1000,
    latenciesMs,
    serverCpuMs: (after.server - before.server) / requests,
    postgresCpuMs: (after.postgres - before.postgres) / requests,
    statements: (after.statements - before.statements) / requests,
    buffers: (after.buffers - before.buffers) / requests,
  };
}

async function counters(stage, { pid, role }) {
  return {
    server: cpuMs(pid),
    postgres: treeCpuMs(stage.postgresPid),
    ...(await stage.doneFor(role)),
  };
}

function summary(rounds) {
  const of = (key) => median(rounds.map((round) => round[key]));
  const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    requests: latencies.length,
    perSecond: of('perSecond'),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: median(rounds.map(({ latenciesMs }) => quantile(latenciesMs, 0.99))),
    serverCpuMs: of('serverCpuMs'),
    postgresCpuMs: of('postgresCpuMs'),
    statements: of('statements'),
    buffers: of('buffers'),
  };
}
