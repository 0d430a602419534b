import { randomUUID } from 'node:crypto';
import { cpuMs, treeCpuMs } from '../lib/cpu.mjs';
import { atMost, exactly } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { DRAFT_SQL, FINALISE_SQL } from '../limit/invoice.sql.mjs';
import { seedOpenWork } from '../seed/open-work.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { tidy } from '../seed/sets.mjs';

const ROUNDS = 6;
const BUDGETS = { 100: 4, 1000: 3 };

/** A draft of all of a client's work, and finalising it, against set-based SQL that leaves the same rows. */
export default async function invoice(stage) {
  const practice = await seedPractice(stage.sql);
  const clients = [...practice.clients];
  const rows = [];
  const statements = {};
  for (const entries of [100, 1000]) {
    const measured = { product: [], limit: [] };
    // The first round of each warms up.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [side, bill] of Object.entries({ product: byProduct, limit: byHand })) {
        const clientId = clients.pop();
        await seedOpenWork(stage.sql, practice, clientId, entries);
        await tidy(stage.sql);
        const one = await timed(stage, () => bill(stage, practice, clientId));
        if (round > 0) measured[side].push(one);
      }
    const of = (side, key) => median(measured[side].map((one) => one[key]));
    statements[entries] = of('product', 'statements');
    rows.push({
      work: `draft and finalise ${entries} entries`,
      unit: 'ms',
      product: of('product', 'ms'),
      limit: of('limit', 'ms'),
      ...atMost(BUDGETS[entries]).judge(of('product', 'ms') / of('limit', 'ms')),
      cpuMs: { api: of('product', 'api'), postgres: of('product', 'postgres') },
      limitCpuMs: { api: 0, postgres: of('limit', 'postgres') },
      statements: statements[entries],
    });
  }
  const more = statements[1000] - statements[100];
  return [
    ...rows,
    { work: 'statements for 1000 entries, more than for 100', unit: '', product: more, ...exactly(0).judge(more) },
  ];
}

async function timed(stage, work) {
  const cpu = () => [cpuMs(stage.product.pid), treeCpuMs(stage.postgresPid)];
  const before = await stage.doneFor('atlas_app');
  const cpuBefore = cpu();
  const startedAt = performance.now();
  await work();
  const ms = performance.now() - startedAt;
  const [api, postgres] = cpu().map((value, index) => value - cpuBefore[index]);
  // The worker draws with the same role: each count includes the whole of its job.
  await stage.outboxIsEmpty();
  return { ms, api, postgres, statements: (await stage.doneFor('atlas_app')).statements - before.statements };
}

async function byProduct(stage, { headers }, clientId) {
  const { id } = await stage.call('/invoices', { headers, body: { clientId } });
  await stage.call(`/invoices/${id}/finalise`, { headers, body: {} });
}

async function byHand(stage, { practiceId }, clientId) {
  const invoiceId = randomUUID();
  const client = await stage.sql.connect();
  try {
    for (const part of [DRAFT_SQL, FINALISE_SQL]) {
      await client.query('BEGIN');
      for (const text of part)
        await client.query(...bound(text, [practiceId, clientId, invoiceId, `BY-HAND-${invoiceId.slice(0, 8)}`]));
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
}

/** A statement takes exactly the parameters that it names. */
function bound(text, values) {
  const used = [...new Set([...text.matchAll(/\$(\d)/g)].map(([, n]) => Number(n)))].sort();
  return [text.replace(/\$(\d)/g, (_, n) => `$${used.indexOf(Number(n)) + 1}`), used.map((n) => values[n - 1])];
}
