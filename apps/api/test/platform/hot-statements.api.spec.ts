import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { firstWord, watchStatements } from '../support/watch-statements.js';

let app: TestApp;
let me: Visitor;
let entry: { clientId: string; serviceTypeId: string; date: string; minutes: number };

beforeAll(async () => {
  app = await startTestApp();
  me = await app.register();
  const client = await me.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' });
  const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
  await me.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2020-01-01' });
  entry = { clientId: client.id, serviceTypeId: service.id, date: '2026-11-20', minutes: 50 };
});
afterAll(() => app.close());

/** What the server sends to the database while it answers, each by its first word. */
const sentBy = async (work: () => Promise<unknown>) => (await watchStatements(work)).sent.map(firstWord);

// In one trip the beginning, and who calls, with the practice and its settings; then the work.
const BEGUN = ['BEGIN', 'SELECT'];

it('logging time asks once, writes once and commits', async () => {
  expect(await sentBy(() => me.ok('POST', '/time-entries', entry))).toEqual([...BEGUN, 'WITH', 'WITH', 'COMMIT']);
});

it('what logging time and a list ask first travels along with the beginning, and so does the look for a repeat', async () => {
  const first = async (work: () => Promise<unknown>) => {
    const { log } = await watchStatements(work);
    return log.slice(0, log.indexOf('BEGIN answered')).filter((line) => line.endsWith(' sent'));
  };
  const sent = (word: string) => ['BEGIN sent', 'SELECT sent', `${word} sent`];
  expect(await first(() => me.ok('POST', '/time-entries', entry))).toEqual(sent('WITH'));
  expect(await first(() => me.ok('GET', `/time-entries?clientId=${entry.clientId}`))).toEqual(sent('SELECT'));
  const keyed = { 'Idempotency-Key': '6f3f4d0e-0f0c-4a53-8a4a-7f6e2c0b9d11' };
  expect(await first(() => me.post('/clients', { name: 'Blue Crane', kind: 'company' }, keyed))).toEqual(sent('WITH'));
});

/** What is sent and answered meanwhile, in order, from the last statement before the end on. */
async function endOf(work: () => Promise<unknown>): Promise<string[]> {
  const { log } = await watchStatements(work);
  return log.slice(log.indexOf('COMMIT sent') - 1);
}

it('logging time waits once for its last statement and the end, also where the answer is kept', async () => {
  const end = (word: string) => [`${word} sent`, 'COMMIT sent', `${word} answered`, 'COMMIT answered'];
  expect(await endOf(() => me.ok('POST', '/time-entries', entry))).toEqual(end('WITH'));
  const keyed = { 'Idempotency-Key': 'e0c0a3f2-5b0f-4c8e-9b53-0d9b3a1c5a77' };
  expect(await endOf(() => me.post('/time-entries', entry, keyed))).toEqual(end('INSERT'));
});

it('a list is one statement, whatever it holds', async () => {
  for (let n = 0; n < 5; n += 1) await me.ok('POST', '/time-entries', entry);
  const list = await sentBy(() => me.ok('GET', `/time-entries?clientId=${entry.clientId}`));
  expect(list).toEqual([...BEGUN, 'SELECT', 'COMMIT']);
});

it('starting and stopping the timer costs no statement for each entry of the day', async () => {
  const round = async () => {
    const start = await sentBy(() => me.ok('POST', '/timer/start', { clientId: entry.clientId }));
    const stop = await sentBy(() => me.ok('POST', '/timer/stop', {}));
    return [start.length, stop.length];
  };
  const first = await round();
  for (let n = 0; n < 5; n += 1) await me.ok('POST', '/time-entries', { ...entry, date: '2026-11-26' });
  expect(await round()).toEqual(first);
  expect(Math.max(...first)).toBeLessThanOrEqual(10);
});
