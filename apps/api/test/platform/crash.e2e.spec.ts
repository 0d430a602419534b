import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { accept, slow, TestSmtpServer } from '@atlasos/testing/mail';
import { startProduct, type Product } from '@atlasos/testing/product';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import pg from 'pg';
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
});

afterEach(async () => {
  smtp.release();
  await product.stop();
  await watch?.close();
  watch = undefined;
  await Promise.all([smtp.stop(), valkey.kill(), database.drop()]);
});

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
  });

  it('after the commit and before its answer arrives: the repeat has that answer and does nothing', async () => {
    const { me, clientId } = await CrashPractice.open(product);
    const requests = [
      { path: '/clients', body: { name: 'Blue Crane', kind: 'company' }, key: 'crash-client' },
      {
        path: '/payments',
        body: { clientId, date: '2026-11-20', amountMinor: 50_000, method: 'eft', reference: 'ONCE' },
        key: 'crash-payment',
      },
    ];
    for (const { path, body, key } of requests) {
      // The answer is never read: whoever asked knows nothing.
      const unheard = await postUnheard(`${product.appUrl}/api/v1${path}`, body, {
        Cookie: me.cookie,
        'Idempotency-Key': key,
      });
      const committed = await storedAnswer(me.practiceId, key).finally(() => product.api.end('SIGKILL'));
      unheard.destroy();
      await product.api.start();
      const repeats = await Promise.all(
        Array.from({ length: 3 }, () => me.post<{ id: string }>(path, body, { 'Idempotency-Key': key })),
      );
      const done = repeats.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map((answer) => answer.body.id))).toEqual(new Set([committed.id]));
      expect(done[0]!.headers.get('idempotency-replayed')).toBe('true');
    }
    const clients = await me.ok<{ items: { name: string }[] }>('GET', '/clients');
    expect(clients.items.filter(({ name }) => name === 'Blue Crane')).toHaveLength(1);
    expect((await me.ok<{ items: unknown[] }>('GET', '/payments')).items).toHaveLength(1);
  });
});

/** Sends a POST and reads nothing of what comes back. */
async function postUnheard(url: string, body: object, headers: Record<string, string>): Promise<Socket> {
  const { hostname, port, host, pathname } = new URL(url);
  const socket = connect(Number(port), hostname).pause();
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const text = JSON.stringify(body);
  const sent = {
    Host: host,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(text)),
    ...headers,
  };
  const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
  socket.write([`POST ${pathname} HTTP/1.1`, ...head, '', text].join('\r\n'));
  return socket;
}

/** The answer of a call, as soon as its transaction has committed. */
async function storedAnswer(practiceId: string, key: string): Promise<{ id: string }> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(`SELECT set_config('app.practice_id', $1, false)`, [practiceId]);
    for (;;) {
      const { rows } = await owner.query<{ body: { id: string } }>('SELECT body FROM idempotency_keys WHERE key = $1', [
        key,
      ]);
      if (rows[0]) return rows[0].body;
    }
  } finally {
    await owner.end();
  }
}

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
  });
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
  });
});
