import { alternate } from '../lib/rounds.mjs';
import { atLeast, flat, rateRow } from '../lib/report.mjs';
import { growthExponent, shuffled } from '../lib/stats.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { churn, seedWork } from '../seed/work.mjs';

/** The newest 50 entries of a client: as fast in a practice of a million entries as in one of ten thousand. */
export default async function newestOfClient(stage, { sizes }) {
  const practices = [];
  for (const entries of sizes) {
    const practice = await seedPractice(stage.sql, `Bench ${entries}`);
    await seedWork(stage.sql, practice, { entries });
    practices.push({ ...practice, entries });
  }
  const rows = await measure(stage, practices, '');
  for (const practice of practices) await churn(stage.sql, practice, 0.1);
  return [...rows, ...(await measure(stage, practices, ', a tenth of all changed and not tidied'))];
}

async function measure(stage, practices, state) {
  const rows = [];
  const points = [];
  for (const practice of shuffled(practices)) {
    const measured = await alternate(stage, sidesOf(stage, practice), { connections: 1 });
    const work = `newest 50 entries of a client, ${practice.entries} entries${state}`;
    rows.push(rateRow(work, measured, atLeast(0.45)));
    points.push({ size: practice.entries, cost: measured.product.p50Ms });
  }
  rows.sort((a, b) => a.work.length - b.work.length);
  if (points.length < 2) return rows;
  const exponent = growthExponent(points);
  return [
    ...rows,
    {
      work: `newest 50 entries of a client, growth${state}`,
      unit: 'exponent',
      product: exponent,
      ...flat(0.05).judge(exponent),
    },
  ];
}

function sidesOf(stage, { practiceId, clients, headers }) {
  const some = clients.slice(0, 20);
  return {
    product: {
      ...stage.product,
      status: 200,
      requests: some.map((id) => ({ path: `/api/v1/time-entries?clientId=${id}&limit=50`, headers })),
    },
    limit: { ...stage.limit, status: 200, requests: some.map((id) => ({ path: `/newest/${practiceId}/${id}` })) },
  };
}
