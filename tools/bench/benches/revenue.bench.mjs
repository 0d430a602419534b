import { alternate } from '../lib/rounds.mjs';
import { dashboardRow } from '../lib/report.mjs';
import { seedInvoices } from '../seed/invoices.mjs';
import { seedPractice } from '../seed/practice.mjs';

const INVOICES = 50_000;

/** The revenue dashboard in a practice with a long past. */
export default async function revenue(stage) {
  const practice = await seedPractice(stage.sql);
  await seedInvoices(stage.sql, practice, { invoices: INVOICES });
  const measured = await alternate(
    stage,
    {
      product: {
        ...stage.product,
        status: 200,
        requests: [{ path: '/api/v1/revenue/summary', headers: practice.headers }],
      },
      limit: { ...stage.limit, status: 200, requests: [{ path: `/revenue/${practice.practiceId}` }] },
    },
    { connections: 1, warmUp: 300 },
  );
  return [dashboardRow(`revenue dashboard, ${INVOICES} invoices`, measured)];
}
