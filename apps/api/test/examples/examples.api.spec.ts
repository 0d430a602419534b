import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Program } from '../auth/token-room.js';
import { BillingRoom } from '../invoicing/billing-room.js';
import { HookOffice } from '../webhooks/hook-room.js';
import { ThirdParty } from './third-party.js';

let office: HookOffice;
let room: BillingRoom;
let party: ThirdParty;
beforeAll(async () => {
  [office, party] = await Promise.all([HookOffice.open(), ThirdParty.open()]);
  room = await BillingRoom.open(office.app);
}, 120_000);
afterAll(async () => {
  await office.close();
  await party.close();
});

it('have the types of the client as it is published', async () => {
  expect(await party.types()).toMatchObject({ code: 0, out: '' });
});

describe('time of commits', () => {
  interface Entry {
    date: string;
    minutes: number;
    description: string;
  }
  const entries = async () =>
    (await room.me.ok<{ items: Entry[] }>('GET', '/time-entries', undefined)).items
      .map(({ date, minutes, description }) => [date, minutes, description.replace(/\(\w+\)/, '(…)')])
      .sort();

  it('is logged once each, also when the connection was down, and not for an amended one', async () => {
    const { token } = await Program.of(room.me, ['time:write', 'clients:read', 'settings:read']);
    const repository = join(party.folder, 'ledger-app');
    await mkdir(repository);
    const git = async (at: string, ...args: string[]) => {
      const env = { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_CONFIG_GLOBAL: '/dev/null' };
      const ended = await party.run('git', ['-c', 'user.name=L', '-c', 'user.email=l@maseko.example', ...args], {
        cwd: repository,
        env,
      });
      expect(ended).toMatchObject({ code: 0 });
    };
    const configure = (name: string, value: string) => git('', 'config', `atlas.${name}`, value);
    await git('', 'init', '--quiet');
    await configure('url', office.app.url);
    await configure('token', token);
    await configure('client', 'karoo blooms (pty) ltd');
    await configure('service', 'Bookkeeping');
    const commit = (at: string, ...args: string[]) => git(at, 'commit', '--quiet', '--allow-empty', ...args);
    const program = join(party.folder, 'log-commits/log-commit.ts');
    const log = async () => {
      const { code, err } = await party.node([program], { cwd: repository, env: { GIT_CONFIG_GLOBAL: '/dev/null' } });
      return { code, err };
    };
    const done = { code: 0, err: '' };

    await commit('2026-11-24T09:00:00+02:00', '-m', 'Read bank files');
    expect(await log()).toEqual(done);
    await commit('2026-11-24T09:50:00+02:00', '-m', 'Match receipts');
    expect(await log()).toEqual(done);
    expect(await log()).toEqual(done);
    await commit('2026-11-24T09:55:00+02:00', '--amend', '-m', 'Match receipts and fees');
    expect(await log()).toEqual(done);

    await configure('url', 'http://127.0.0.1:9');
    await commit('2026-11-24T10:10:00+02:00', '-m', 'Offline');
    expect((await log()).err).toMatch(/^AtlasOS: Offline \(\w{7}\) waits\. The server cannot be reached/);
    await configure('url', office.app.url);
    expect(await log()).toEqual(done);

    // Amending keeps the author's time, so the last one is 20 minutes after 09:50; a first commit counts as half an hour.
    expect(await entries()).toEqual([
      ['2026-11-24', 20, 'Offline (…)'],
      ['2026-11-24', 30, 'Read bank files (…)'],
      ['2026-11-24', 50, 'Match receipts (…)'],
    ]);
    await configure('client', 'Nobody');
    await commit('2026-11-24T10:20:00+02:00', '-m', 'Lost');
    expect((await log()).err).toContain('There is no “Nobody” among the clients.');
  }, 60_000);
});

describe('the journal of a night', () => {
  it('holds what is new, also when it was dated back, and nothing twice', async () => {
    const books = await BillingRoom.open(office.app);
    const { token } = await Program.of(books.me, ['revenue:read']);
    const folder = join(party.folder, 'accounting');
    const night = () =>
      party.node(['nightly-journal/export-journal.ts', folder, '--since', '2026-11-01', '--to', '2026-11-24'], {
        env: { ATLAS_URL: office.app.url, ATLAS_TOKEN: token },
      });
    const rows = async (name: string) =>
      parse<Record<string, string>>(await readFile(join(folder, name), 'utf8'), { bom: true, columns: true });
    const pay = (date: string, amountMinor: number) =>
      books.me.ok('POST', '/payments', {
        clientId: books.clientId,
        date,
        amountMinor,
        method: 'eft',
        reference: 'Two\nlines',
      });

    expect(await night()).toEqual({ code: 0, out: 'Nothing new.\n', err: '' });
    await books.billed(100_000);
    await pay('2026-11-24', 50_000);
    // Debtors, fees and VAT of the invoice; bank and debtors of the payment.
    expect((await night()).out).toBe('2 bookings, 5 lines: journal-2026-11-24.csv\n');
    expect((await night()).out).toBe('Nothing new.\n');

    await mkdir(join(folder, 'imported'));
    await rename(join(folder, 'journal-2026-11-24.csv'), join(folder, 'imported/journal-2026-11-24.csv'));
    await pay('2026-11-02', 7_500);
    expect((await night()).out).toBe('1 bookings, 2 lines: journal-2026-11-24.csv\n');
    expect((await night()).out).toBe('Nothing new.\n');

    const before = await rows('imported/journal-2026-11-24.csv');
    const after = await rows('journal-2026-11-24.csv');
    expect(before.map((row) => [row['Account'], row['Debit'], row['Credit']])).toEqual([
      ['1100', '1150.00', '0.00'],
      ['4000', '0.00', '1000.00'],
      ['2200', '0.00', '150.00'],
      ['1100', '0.00', '500.00'],
      ['1000', '500.00', '0.00'],
    ]);
    expect(after.map((row) => [row['Date'], row['Debit'], row['Credit']])).toEqual([
      ['2026-11-02', '0.00', '75.00'],
      ['2026-11-02', '75.00', '0.00'],
    ]);
    expect((await readdir(folder)).sort()).toEqual(['imported', 'journal-2026-11-24.csv']);
  }, 60_000);
});

describe('a receiver of webhooks', () => {
  it('hears who has paid, once, and refuses what is not signed', async () => {
    const paying = await BillingRoom.open(office.app);
    // The address comes first, the secret with it.
    const { id, secret } = await paying.me.ok<{ id: string; secret: string }>('POST', '/webhook-endpoints', {
      url: 'http://127.0.0.1:9',
      events: ['invoice.paid'],
    });
    const receiver = party.start(['webhook-receiver/receive.ts'], { WEBHOOK_SECRETS: secret, PORT: '0' });
    try {
      const port = (await receiver.line('Listening on port')).split(' ').at(-1);
      const url = `http://127.0.0.1:${port}`;
      await paying.me.ok('PATCH', `/webhook-endpoints/${id}`, { url, version: 1 });
      const invoice = await paying.billed(100_000);
      await paying.me.ok('POST', `/invoices/${invoice.id}/mark-paid`, { date: '2026-11-24', method: 'eft' });
      await office.worker.runDue();
      expect(await receiver.line('Paid')).toBe(`Paid: invoice ${invoice.id}, ZAR 1150.00 (event 1)`);

      const { items } = await paying.me.ok<{ items: Array<{ id: string; state: string }> }>(
        'GET',
        '/webhook-deliveries',
      );
      expect(items).toMatchObject([{ state: 'delivered' }]);
      await paying.me.ok('POST', `/webhook-deliveries/${items[0]!.id}/replay`);
      await office.worker.runDue();
      const forged = await fetch(url, { method: 'POST', body: '{}', headers: { 'webhook-id': 'msg_1' } });
      expect(forged.status).toBe(400);
      expect(await receiver.line('Refused')).toBe('Refused: The webhook has no webhook-timestamp.');
      expect(receiver.lines.filter((line) => line.startsWith('Paid'))).toHaveLength(1);
    } finally {
      await receiver.stop();
    }
  }, 60_000);
});
