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
  const of = async (name) => {
    const practice = await seedPractice(stage.sql, name);
    await seedWork(stage.sql, practice, { entries: sizes[0] });
    return practice;
  };
  const ours = await of('Bench');
  // The limit writes three times as much, and asks for no sum of the day: beside it in one practice the product would sum up that, too.
  const theirs = await of('Limit');
  const { practiceId, userId, rateId } = theirs;
  const sides = {
    product: { ...stage.product, status: 201, requests: requestsTo('/api/v1/time-entries', ours) },
    limit: { ...stage.limit, status: 201, requests: requestsTo('/entries', theirs, { practiceId, userId, rateId }) },
    whole: { ...stage.limit, status: 201, requests: requestsTo('/entries-whole', theirs) },
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

/** A person logs some ten entries a day: thousands on one day would make each cost more than the one before. */
const requestsTo = (path, { clients, services, headers }, more = {}) =>
  Array.from({ length: 1_440 }, (_, n) => ({
    method: 'POST',
    path,
    headers,
    body: {
      clientId: clients[n % clients.length],
      serviceTypeId: services[n % services.length],
      date: new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10),
      minutes: 6 * (1 + (n % 20)),
      description: `VAT201 return, month ${n}`,
      ...more,
    },
  }));
