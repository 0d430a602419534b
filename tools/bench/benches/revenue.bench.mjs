import { alternate } from '../lib/rounds.mjs';
import { dashboardRow } from '../lib/report.mjs';
import { churnInvoices, seedInvoices } from '../seed/invoices.mjs';
import { seedPractice } from '../seed/practice.mjs';

const INVOICES = 50_000;

/** The revenue dashboard in a practice with a long past. */
export default async function revenue(stage) {
  const practice = await seedPractice(stage.sql);
  await seedInvoices(stage.sql, practice, { invoices: INVOICES });
  const rows = [await measure(stage, practice, '')];
  await churnInvoices(stage.sql, practice, 0.1);
  return [...rows, await measure(stage, practice, ', a tenth of all changed and not tidied')];
}

async function measure(stage, practice, state) {
  const sides = {
    product: {
      ...stage.product,
      status: 200,
      requests: [{ path: '/api/v1/revenue/summary', headers: practice.headers }],
    },
    limit: { ...stage.limit, status: 200, requests: [{ path: `/revenue/${practice.practiceId}` }] },
  };
  const measured = await alternate(stage, sides, { connections: 1, warmUp: 300 });
  return dashboardRow(`revenue dashboard, ${INVOICES} invoices${state}`, measured);
}
