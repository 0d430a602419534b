import { alternate } from '../lib/rounds.mjs';
import { atMost, flat } from '../lib/report.mjs';
import { growthExponent, shuffled } from '../lib/stats.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { seedWork } from '../seed/work.mjs';

const UNBILLED = 2_000;
const ALLOWANCE_MS = 3;

/** The WIP dashboard: costs what is open, however long the history. */
export default async function wip(stage, { sizes }) {
  const practices = [];
  for (const entries of sizes) {
    const practice = await seedPractice(stage.sql, `Bench ${entries}`);
    await seedWork(stage.sql, practice, { entries, unbilled: UNBILLED });
    practices.push({ ...practice, entries });
  }
  const rows = [];
  const points = [];
  for (const practice of shuffled(practices)) {
    const measured = await alternate(stage, sidesOf(stage, practice), { connections: 1 });
    const { product, limit } = measured;
    rows.push({
      work: `WIP dashboard, ${UNBILLED} unbilled of ${practice.entries}`,
      unit: 'ms',
      product: product.p50Ms,
      limit: limit.p50Ms,
      ...atMost(2).judge((product.p50Ms - ALLOWANCE_MS) / limit.p50Ms),
      cpuMs: { api: product.serverCpuMs, postgres: product.postgresCpuMs },
      limitCpuMs: { api: limit.serverCpuMs, postgres: limit.postgresCpuMs },
      statements: product.statements,
      note: 'ratio after 3 ms off',
    });
    points.push({ size: practice.entries, cost: product.p50Ms });
  }
  rows.sort((a, b) => a.work.length - b.work.length);
  if (sizes.length < 2) return rows;
  const exponent = growthExponent(points);
  return [
    ...rows,
    {
      work: 'WIP dashboard, growth in billed history',
      unit: 'exponent',
      product: exponent,
      ...flat(0.1).judge(exponent),
    },
  ];
}

const sidesOf = (stage, { practiceId, headers }) => ({
  product: { ...stage.product, status: 200, requests: [{ path: '/api/v1/wip', headers }] },
  limit: { ...stage.limit, status: 200, requests: [{ path: `/wip/${practiceId}` }] },
});
