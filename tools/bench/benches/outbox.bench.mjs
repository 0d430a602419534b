import { waitUntil } from '../../lib/processes.mjs';
import { JOB_START } from '../lib/job-start.mjs';
import { above, below } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { seedPractice } from '../seed/practice.mjs';

const ROWS = 2_000;

/** News from its commit to the beginning of its job, and how fast the relay hands over a heap of it. */
export default async function outbox(stage) {
  const { practiceId } = await seedPractice(stage.sql);
  const add = async (count) => {
    await stage.sql.query(
      `INSERT INTO outbox (practice_id, kind, payload) SELECT $1, 'housekeeping.purge', '{"date": "2026-01-01"}' FROM generate_series(1, $2::int)`,
      [practiceId, count],
    );
    await stage.wake();
  };
  const count = async (condition) =>
    (
      await stage.sql.query(`SELECT count(*)::int AS n FROM outbox WHERE practice_id = $1 AND ${condition}`, [
        practiceId,
      ])
    ).rows[0].n;
  const isDone = async () => (await count('done_at IS NULL')) === 0;
  for (let n = 0; n < 40; n += 1) {
    await add(1);
    await waitUntil(isDone, 60_000, 5);
  }
  const { rows } = await stage.sql.query(
    `SELECT extract(epoch FROM ${JOB_START} - created_at)::float8 * 1000 AS ms FROM outbox WHERE practice_id = $1 ORDER BY id OFFSET 10`,
    [practiceId],
  );
  const startMs = median(rows.map(({ ms }) => ms));
  const startedAt = performance.now();
  await add(ROWS);
  await waitUntil(
    async () => (await count('done_at IS NULL AND attempts = 0 AND next_at <= clock_timestamp()')) === 0,
    60_000,
    5,
  );
  const perSecond = (ROWS / (performance.now() - startedAt)) * 1000;
  await waitUntil(isDone, 120_000, 50);
  return [
    { work: 'outbox: commit to job start, median', unit: 'ms', product: startMs, ...below(100, 'ms').judge(startMs) },
    {
      work: `outbox: relay hands over ${ROWS} rows`,
      unit: 'rows/s',
      product: perSecond,
      ...above(1000, 'rows/s').judge(perSecond),
    },
  ];
}
