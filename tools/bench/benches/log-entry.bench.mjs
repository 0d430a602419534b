import { alternate } from '../lib/rounds.mjs';
import { atLeast, atMost, percent, rateRow } from '../lib/report.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { seedWork } from '../seed/work.mjs';

/**
 * What is called once a request V8 compiles for good after some 10 600 of them, 150 functions within a second, in which each request
 * takes up to four times as long; a process sees that once. The limit has its own second of it, as early.
 */
const WARM_UP_REQUESTS = 12_000;
/** A p99 of one connection hangs on what else the machine does in two seconds. */
const ROUNDS = 11;

/** Session, tenancy, validation, rate, entry, WIP movement and audit, against one INSERT of the entry. */
export default async function logEntry(stage, { sizes }) {
  const practice = await seedPractice(stage.sql);
  await seedWork(stage.sql, practice, { entries: sizes[0] });
  const bodies = Array.from({ length: 1_440 }, (_, n) => ({
    clientId: practice.clients[n % practice.clients.length],
    serviceTypeId: practice.services[n % practice.services.length],
    // A person logs some ten entries a day: thousands on one day would make each cost more than the one before.
    date: new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10),
    minutes: 6 * (1 + (n % 20)),
    description: `VAT201 return, month ${n}`,
  }));
  const { headers, practiceId, userId, rateId } = practice;
  const requests = (path, more) =>
    bodies.map((body) => ({ method: 'POST', path, headers, body: { ...body, ...more } }));
  const sides = {
    product: { ...stage.product, status: 201, requests: requests('/api/v1/time-entries', {}) },
    limit: { ...stage.limit, status: 201, requests: requests('/entries', { practiceId, userId, rateId }) },
    whole: { ...stage.limit, status: 201, requests: requests('/entries-whole', {}) },
  };
  const rows = [];
  for (const connections of [1, 16]) {
    const measured = await alternate(stage, sides, { connections, rounds: ROUNDS, warmUp: WARM_UP_REQUESTS });
    const { product, limit, whole } = measured;
    const ofWhole = percent(product.perSecond / whole.perSecond);
    rows.push(
      rateRow(`log a time entry, c = ${connections}`, measured, atLeast(0.25), `${ofWhole} of the same rows by hand`),
      {
        work: `log a time entry, c = ${connections}: p99`,
        unit: 'ms',
        product: product.p99Ms,
        limit: limit.p99Ms,
        ...atMost(3).judge(product.p99Ms / limit.p99Ms),
      },
    );
  }
  return rows;
}
