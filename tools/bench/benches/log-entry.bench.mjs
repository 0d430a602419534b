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

const MANY = 100;

/** Session, tenancy, validation, rate, entry, WIP movement and audit, against one INSERT of the entry: in one practice, and all over a hundred. */
export default async function logEntry(stage, { sizes }) {
  const one = await measure(stage, { practices: 1, entries: sizes[0], days: 1_440, named: 'log a time entry' });
  const named = `log a time entry, ${MANY} practices`;
  return [
    ...one,
    ...(await measure(stage, { practices: MANY, entries: Math.ceil(sizes[0] / MANY), days: 144, named })),
  ];
}

async function measure(stage, { practices, entries, days, named }) {
  const ours = await seeded(stage.sql, 'Bench', practices, entries);
  // The limit writes three times as much, and asks for no sum of the day: beside it in one practice the product would sum up that, too.
  const theirs = await seeded(stage.sql, 'Limit', practices, entries);
  const known = ({ practiceId, userId, rateId }) => ({ practiceId, userId, rateId });
  const sides = {
    product: { ...stage.product, status: 201, requests: requestsTo('/api/v1/time-entries', ours, days) },
    limit: { ...stage.limit, status: 201, requests: requestsTo('/entries', theirs, days, known) },
    whole: { ...stage.limit, status: 201, requests: requestsTo('/entries-whole', theirs, days) },
  };
  const rows = [];
  for (const connections of [1, 16]) {
    const measured = await alternate(stage, sides, { connections, rounds: ROUNDS, warmUp: WARM_UP_REQUESTS });
    const { product, limit, whole } = measured;
    const work = `${named}, c = ${connections}`;
    const ofWhole = percent(product.perSecond / whole.perSecond);
    rows.push(rateRow(work, measured, atLeast(0.25), `${ofWhole} of the same rows by hand`), {
      work: `${work}: p99`,
      unit: 'ms',
      product: product.p99Ms,
      limit: limit.p99Ms,
      ...atMost(3).judge(product.p99Ms / limit.p99Ms),
    });
  }
  return rows;
}

async function seeded(sql, name, count, entries) {
  const practices = [];
  for (let n = 1; n <= count; n += 1) {
    const practice = await seedPractice(sql, `${name} ${n}`);
    await seedWork(sql, practice, { entries, tidied: n === count });
    practices.push(practice);
  }
  return practices;
}

/** In each practice in turn. A person logs some ten entries a day: thousands on one day would make each cost more than the one before. */
const requestsTo = (path, practices, days, more = () => ({})) =>
  Array.from({ length: practices.length * days }, (_, n) => {
    const practice = practices[n % practices.length];
    const { clients, services, headers } = practice;
    return {
      method: 'POST',
      path,
      headers,
      body: {
        clientId: clients[n % clients.length],
        serviceTypeId: services[n % services.length],
        date: new Date(Date.now() - (n % days) * 86_400_000).toISOString().slice(0, 10),
        minutes: 6 * (1 + (n % 20)),
        description: `VAT201 return, month ${n}`,
        ...more(practice),
      },
    };
  });
