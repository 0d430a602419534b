import { atMost, dashboardRow, flat } from '../lib/report.mjs';
import { growthExponent, shuffled } from '../lib/stats.mjs';
import { wipOf } from '../lib/wip-dashboard.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { tidy } from '../seed/sets.mjs';
import { churn, seedWork } from '../seed/work.mjs';

const OPEN = [1_000, 10_000, 100_000];
const OTHERS = 100;
const OTHERS_ENTRIES = 10_000;
const STEADY = 20_000;

/**
 * The WIP dashboard as what is open grows; and for 20 000 open entries of the largest size asked for: once a tenth of all
 * entries has changed and nothing was tidied, and once a hundred other practices have moved in.
 */
export default async function wipOpen(stage, { sizes }) {
  const practices = [];
  for (const unbilled of OPEN) {
    const practice = await seedPractice(stage.sql, `Bench ${unbilled} open`);
    await seedWork(stage.sql, practice, { entries: 2 * unbilled, unbilled });
    practices.push({ ...practice, unbilled });
  }
  const rows = [];
  const points = [];
  for (const practice of shuffled(practices)) {
    const measured = await wipOf(stage, practice);
    rows.push(dashboardRow(`WIP dashboard, ${practice.unbilled} unbilled`, measured));
    points.push({ size: practice.unbilled, cost: measured.product.p50Ms });
  }
  rows.sort((a, b) => a.work.length - b.work.length);
  const exponent = growthExponent(points);
  const growth = { work: 'the same, growth in what is unbilled', unit: 'exponent', product: exponent };
  return [...rows, { ...growth, ...flat(1).judge(exponent) }, ...(await steadiness(stage, sizes.at(-1)))];
}

async function steadiness(stage, largest) {
  const entries = Math.max(largest, 5 * STEADY);
  const practice = await seedPractice(stage.sql, 'Bench steady');
  await seedWork(stage.sql, practice, { entries, unbilled: STEADY });
  const fresh = await wipOf(stage, practice);
  await churn(stage.sql, practice, 0.1);
  const churned = await wipOf(stage, practice);
  for (let n = 0; n < OTHERS; n += 1)
    await seedWork(stage.sql, await seedPractice(stage.sql, `Other ${n}`), { entries: OTHERS_ENTRIES, tidied: false });
  await tidy(stage.sql);
  const crowded = await wipOf(stage, practice);
  const against = (work, { product }) => ({
    work,
    unit: 'ms',
    product: product.p50Ms,
    limit: fresh.product.p50Ms,
    ...atMost(1.2).judge(product.p50Ms / fresh.product.p50Ms),
    note: 'against itself before',
  });
  return [
    dashboardRow(`WIP dashboard, ${STEADY} unbilled of ${entries}`, fresh),
    dashboardRow('the same after a tenth of all entries changed, not tidied', churned),
    against(`the same beside ${OTHERS} other practices`, crowded),
  ];
}
