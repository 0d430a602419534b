import { createHash } from 'node:crypto';
import { above } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { IMPORT_SQL } from '../limit/import.sql.mjs';
import { bringIn, importFile } from '../seed/import-file.mjs';
import { seedPractice } from '../seed/practice.mjs';

const ROWS = 50_000;
const ROUNDS = 3;

/** A file of time all the way in: read and tried, then read and written. Beside it the same rows written by hand. */
export default async function importOf(stage) {
  const practice = await seedPractice(stage.sql);
  await bringIn(stage, practice, 'warm', importFile(1_000, 'warm'));
  const all = [];
  const limit = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seconds, done } = await bringIn(stage, practice, `round-${round}`, importFile(ROWS, `round ${round}`));
    if (done.addedCount !== ROWS) throw new Error(`Only ${done.addedCount} rows went in.`);
    all.push(seconds);
    limit.push(await byHand(stage, practice, round));
  }
  const of = (pick) => median(all.map(pick));
  const [check, run] = [of(({ check: seconds }) => seconds), of(({ run: seconds }) => seconds)];
  const perSecond = ROWS / (check + run);
  return [
    {
      work: `import ${ROWS} rows, check and run`,
      unit: 'rows/s',
      product: perSecond,
      limit: ROWS / median(limit),
      ...above(5_000, 'rows/s').judge(perSecond),
      note: `check ${check.toFixed(1)} s, run ${run.toFixed(1)} s`,
    },
  ];
}

async function byHand(stage, practice, round) {
  const { rows } = await stage.sql.query(`SELECT id FROM imports WHERE practice_id = $1 ORDER BY id LIMIT 1`, [
    practice.practiceId,
  ]);
  const entries = Array.from({ length: ROWS }, (_, n) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (n % 400), 8 + (n % 9))).toISOString();
    return {
      line: 1_000_000 * (round + 1) + n,
      client_id: practice.clients[n % practice.clients.length],
      service_type_id: practice.services[n % practice.services.length],
      entry_date: day.slice(0, 10),
      started_at: day,
      minutes: 6 + (n % 54),
      description: `By hand ${round}: statements, entry ${n}`,
      fingerprint: createHash('sha256').update(`${round} ${n}`).digest('hex'),
    };
  });
  const startedAt = performance.now();
  const { practiceId, userId, rateId } = practice;
  await stage.sql.query(IMPORT_SQL, [practiceId, userId, rows[0].id, rateId, JSON.stringify(entries)]);
  return (performance.now() - startedAt) / 1000;
}
