import { dashboardRow, flat } from '../lib/report.mjs';
import { growthExponent, shuffled } from '../lib/stats.mjs';
import { wipOf } from '../lib/wip-dashboard.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { churn, seedWork } from '../seed/work.mjs';

const UNBILLED = 2_000;

/** The WIP dashboard: costs what is open, however long the history. */
export default async function wip(stage, { sizes }) {
  const practices = [];
  for (const entries of sizes) {
    const practice = await seedPractice(stage.sql, `Bench ${entries}`);
    await seedWork(stage.sql, practice, { entries, unbilled: UNBILLED });
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
    const measured = await wipOf(stage, practice);
    rows.push(dashboardRow(`WIP dashboard, ${UNBILLED} unbilled of ${practice.entries}${state}`, measured));
    points.push({ size: practice.entries, cost: measured.product.p50Ms });
  }
  rows.sort((a, b) => a.work.length - b.work.length);
  if (points.length < 2) return rows;
  const exponent = growthExponent(points);
  return [
    ...rows,
    {
      work: `WIP dashboard, growth in billed history${state}`,
      unit: 'exponent',
      product: exponent,
      ...flat(0.1).judge(exponent),
    },
  ];
}
