import { residentMb } from '../lib/cpu.mjs';
import { above, below } from '../lib/report.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { seedWork } from '../seed/work.mjs';

const ENTRIES = 100_000;

/** All entries of a practice as one file, read as fast as it comes. */
export default async function exportOf(stage) {
  const practice = await seedPractice(stage.sql);
  await seedWork(stage.sql, practice, { entries: ENTRIES });
  const rows = [];
  for (const format of ['csv', 'xlsx']) {
    await download(stage, practice, format, 1_000_000);
    const before = residentMb(stage.product.pid);
    const { bytes, seconds, peakMb } = await download(stage, practice, format);
    const megabytes = (bytes / 1e6).toFixed(1);
    const row = (work, unit, value, budget, note) => ({ work, unit, product: value, ...budget.judge(value), note });
    rows.push(
      row(
        `export ${ENTRIES} entries as ${format}`,
        'rows/s',
        ENTRIES / seconds,
        above(5_000, 'rows/s'),
        `${megabytes} MB`,
      ),
      row(`the same, memory more than before`, 'MB', Math.max(0, peakMb - before), below(100, 'MB')),
    );
  }
  return rows;
}

async function download(stage, { headers }, format, bytesMax = Infinity) {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${stage.product.port}/api/v1/exports/time-entries?format=${format}`, {
    headers,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  let peakMb = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    peakMb = Math.max(peakMb, residentMb(stage.product.pid));
    if (bytes > bytesMax) break;
  }
  return { bytes, peakMb, seconds: (performance.now() - startedAt) / 1000 };
}
