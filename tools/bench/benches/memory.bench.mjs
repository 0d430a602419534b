import { residentMb } from '../lib/cpu.mjs';
import { atMost, below } from '../lib/report.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { seedWork } from '../seed/work.mjs';

const STEPS = 5;

/** Idle, and after many requests: a plateau, no slope. */
export default async function memory(stage, { sizes, requests }) {
  const practice = await seedPractice(stage.sql);
  await seedWork(stage.sql, practice, { entries: sizes[0] });
  const idle = { api: residentMb(stage.product.pid), worker: residentMb(stage.product.workerPid) };
  const job = {
    ...stage.product,
    status: 200,
    connections: 16,
    count: Math.ceil(requests / STEPS),
    requests: practice.clients.map((id) => ({
      path: `/api/v1/time-entries?clientId=${id}&limit=20`,
      headers: practice.headers,
    })),
  };
  const after = [];
  for (let step = 0; step < STEPS; step += 1) {
    await stage.load.run(job);
    after.push(residentMb(stage.product.pid));
  }
  const row = (work, value, budget) => ({ work, unit: 'MB', product: value, ...budget.judge(value) });
  const last = after.at(-1);
  return [
    row('memory of the idle API', idle.api, below(250, 'MB')),
    row('memory of the idle worker', idle.worker, below(250, 'MB')),
    row(`memory of the API after ${requests} requests`, last, below(250, 'MB')),
    {
      work: 'the same, against after a fifth of them',
      unit: 'MB',
      product: last,
      limit: after[0],
      ...atMost(1.2).judge(last / after[0]),
    },
  ];
}
