import { barePdf } from '../limit/bare-pdf.mjs';
import { JOB_START } from '../lib/job-start.mjs';
import { atMost } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { documentOf } from '../seed/document.mjs';
import { drawAgain, printInstead, seedDrawn } from '../seed/drawn.mjs';
import { seedPractice } from '../seed/practice.mjs';

const WARM_UP_ROUNDS = 5;
const ROUNDS = 12;
const CASES = [
  { lines: 12, budget: 1.5 },
  { lines: 590, budget: 1.3 },
];

/** An invoice with embedded fonts, from the start of its job to its bytes in the database, against pdfkit with the same texts and fonts. */
export default async function pdf(stage) {
  const practice = await seedPractice(stage.sql);
  await seedDrawn(stage, practice, 1);
  const rows = [];
  for (const { lines, budget } of CASES) rows.push(await measure(stage, practice, documentOf(lines), budget));
  return rows;
}

async function measure(stage, practice, data, budget) {
  await printInstead(stage, practice, data);
  const { pages, kilobytes } = await drawn(stage, practice);
  const lines = data.sections[0].rows.length;
  const times = { product: [], limit: [] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const { ms } = await drawn(stage, practice);
    const startedAt = performance.now();
    await barePdf(data, Math.ceil(lines / pages));
    if (round < 0) continue;
    times.product.push(ms);
    times.limit.push(performance.now() - startedAt);
  }
  const [product, limit] = [median(times.product), median(times.limit)];
  return {
    work: `PDF of ${lines} lines, from job start to stored`,
    unit: 'ms',
    product,
    limit,
    ...atMost(budget).judge(product / limit),
    note: `pages: ${pages}, ${kilobytes} kB`,
  };
}

/** Has the worker draw the one document, and tells how long its job took. */
async function drawn(stage, practice) {
  await drawAgain(stage, practice);
  await stage.outboxIsEmpty();
  const { rows } = await stage.sql.query(
    `SELECT extract(epoch FROM done_at - (${JOB_START}))::float8 * 1000 AS ms, d.pages, round(length(d.bytes) / 1000.0)::int AS kilobytes
     FROM outbox o JOIN document_pdfs d USING (practice_id)
     WHERE o.practice_id = $1 AND o.kind = 'document.draw_pdf' ORDER BY o.created_at DESC LIMIT 1`,
    [practice.practiceId],
  );
  return rows[0];
}
