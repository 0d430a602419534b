import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { accept, slow, TestSmtpServer } from '@atlasos/testing/mail';
import { startProduct, type Product } from '@atlasos/testing/product';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import type { Answer } from '../support/visitor.js';
import { CrashPractice } from './crash-practice.js';
import { DeliveryWatch } from './delivery-watch.js';
import { OwnValkey } from './own-valkey.js';

const MANY = 50;
const MAILS = 12;

let database: TestDatabase;
let product: Product;
let smtp: TestSmtpServer;
let watch: DeliveryWatch | undefined;
let valkey: OwnValkey;

beforeEach(async () => {
  [database, smtp, valkey] = await Promise.all([
    createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) }),
    TestSmtpServer.start(),
    OwnValkey.start(),
  ]);
  const env = { REDIS_URL: valkey.url, LOG_LEVEL: 'warn' };
  product = await startProduct({ databaseUrl: database.url, smtpUrl: smtp.url, env });
}, 60_000);

afterEach(async () => {
  smtp.release();
  await product.stop();
  await watch?.close();
  watch = undefined;
  await Promise.all([smtp.stop(), valkey.kill(), database.drop()]);
}, 60_000);

describe('kill -9 of the API', () => {
  it('in the middle of 50 finalises and 50 new entries: the repeat loses, doubles and skips nothing', async () => {
    const practice = await CrashPractice.open(product);
    const drafts = await practice.drafts(MANY);
    const finalise = (id: string) =>
      practice.me.post(`/invoices/${id}/finalise`, undefined, { 'Idempotency-Key': `f-${id}` });
    const log = (n: number) => {
      const { clientId, serviceTypeId } = practice;
      const body = { clientId, serviceTypeId, date: '2026-11-20', minutes: 6, description: `Entry ${n}` };
      return practice.me.post('/time-entries', body, { 'Idempotency-Key': `e-${n}` });
    };
    const requests = drafts.flatMap((id, n) => [() => finalise(id), () => log(n)]);

    let killed: Promise<void> | undefined;
    let answered = 0;
    const first = await Promise.allSettled(
      requests.map(async (request) => {
        const answer = await request();
        answered += 1;
        if (answered === 20) killed = product.api.end('SIGKILL');
        return answer;
      }),
    );
    await killed;
    expect(first.some(({ status }) => status === 'rejected')).toBe(true);

    await product.api.start();
    const second = await Promise.all(requests.map((request) => request()));
    expect(second.filter(({ status }) => status >= 300).map(({ status, body }) => [status, body['code']])).toEqual([]);
    const told = (answer: Answer) => [answer.body['id'], answer.body['number']];
    first.forEach((outcome, at) => {
      if (outcome.status === 'fulfilled') expect(told(second[at]!)).toEqual(told(outcome.value));
    });

    const invoices = await practice.all<{ number: string | null; totalMinor: number }>('/invoices');
    const year = new Date().getFullYear();
    expect(invoices.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: MANY }, (_, n) => `INV-${year}-${String(n + 1).padStart(4, '0')}`),
    );
    const entries = await practice.all<{ description: string }>('/time-entries');
    expect(entries.map(({ description }) => description).sort()).toEqual(
      Array.from({ length: MANY }, (_, n) => `Entry ${n}`).sort(),
    );
  }, 120_000);
});

/** Asks for a mail of each invoice, to a recipient of its own. */
const sendAll = (practice: CrashPractice, invoices: string[], name: string) =>
  Promise.all(
    invoices.map(async (id, n) => {
      const body = { channels: ['email'], to: [`${name}-${n}@client.example`] };
      return (await practice.me.post(`/invoices/${id}/send`, body)).status;
    }),
  );

const mailsTo = (recipient: string) => smtp.mails.filter(({ to }) => to.includes(recipient)).length;
const settled = (states: string[]) => states.every((state) => state !== 'queued' && state !== 'sending');

describe('kill -9 of the worker', () => {
  it('while mails are sending: those are unknown, the queued ones go out, and no mail goes twice', async () => {
    const practice = await CrashPractice.open(product);
    watch = await DeliveryWatch.open(database.url, practice.me.practiceId);
    const invoices = await practice.finalised(MAILS);
    smtp.always(slow);
    await sendAll(practice, invoices, 'kill');
    await smtp.waitForAttempts(4);
    await product.worker.end('SIGKILL');
    const inFlight = [...(await watch.states())]
      .filter(([, state]) => state === 'sending')
      .map(([recipient]) => recipient);
    expect(inFlight.length).toBeGreaterThanOrEqual(4);
    expect(inFlight.length).toBeLessThan(MAILS);

    smtp.always(accept);
    smtp.release();
    await product.worker.start();
    const states = await watch.until((all) => all.length === MAILS && settled(all));
    for (const [recipient, state] of states) {
      expect([recipient, state]).toEqual([recipient, inFlight.includes(recipient) ? 'unknown' : 'sent']);
      if (state === 'sent') expect([recipient, mailsTo(recipient)]).toEqual([recipient, 1]);
      else expect(mailsTo(recipient)).toBeLessThanOrEqual(1);
    }
  }, 120_000);
});

describe('kill -9 of Redis', () => {
  it('while mails are sending: each goes out once, also what was asked for while it was away', async () => {
    const practice = await CrashPractice.open(product);
    watch = await DeliveryWatch.open(database.url, practice.me.practiceId);
    const invoices = await practice.finalised(MAILS);
    smtp.always(slow);
    await sendAll(practice, invoices, 'before');
    await smtp.waitForAttempts(4);
    await valkey.kill();
    expect(new Set(await sendAll(practice, invoices, 'during'))).toEqual(new Set([202]));
    smtp.always(accept);
    smtp.release();
    await valkey.startAgain();
    const states = await watch.until((all) => all.length === 2 * MAILS && settled(all));
    expect(new Set(states.values())).toEqual(new Set(['sent']));
    expect([...states.keys()].map(mailsTo)).toEqual(Array(2 * MAILS).fill(1));
  }, 120_000);
});
