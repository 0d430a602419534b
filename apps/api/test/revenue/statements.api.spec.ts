import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import type { TestApp } from '../support/test-app.js';
import { readPdf } from '../support/pdf/read-pdf.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';

interface Statement {
  form: string;
  from: string;
  to: string;
  openingMinor: number;
  lines: Array<{
    kind: string;
    date: string;
    description: string;
    amountMinor: number;
    originalMinor: number | null;
    balanceMinor: number;
  }>;
  closingMinor: number;
  buckets: number[];
  creditMinor: number;
}

let app: TestApp;
let worker: TestWorker;
let cash: CashRoom;
const on = (day: string) => travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);
const path = () => `/clients/${cash.clientId}/statement`;
const statement = (query: string) => cash.me.ok<Statement>('GET', `${path()}?${query}`);

beforeAll(async () => {
  app = await startOnBillingDay();
  worker = await startTestWorker(app.config);
  cash = await CashRoom.open(app);
  await on('2026-09-01');
  const first = await cash.invoice(100_000);
  await on('2026-10-10');
  await cash.invoice(80_000);
  await cash.pay(130_000, [{ invoiceId: first.id, amountMinor: 90_000 }], { date: '2026-10-10' });
  await on('2026-11-24');
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

describe('a statement', () => {
  it('carries the balance forward', async () => {
    const { lines, ...head } = await statement('from=2026-10-01&to=2026-10-31&form=balance_forward');
    expect(head).toMatchObject({ openingMinor: 100_000, closingMinor: 50_000, creditMinor: 40_000 });
    // Due 15 September, 46 days late; due 24 October, 7 days late.
    expect(head.buckets).toEqual([0, 80_000, 10_000, 0, 0, 0]);
    expect(lines.map(({ description, amountMinor, balanceMinor }) => [description, amountMinor, balanceMinor])).toEqual(
      [
        ['Invoice INV-2026-0002', 80_000, 180_000],
        ['Payment by EFT, KARO-1001-7', -130_000, 50_000],
      ],
    );
  });

  it('lists what is open, and closes with the same balance', async () => {
    const { lines, ...head } = await statement('to=2026-10-31');
    expect(head).toMatchObject({ form: 'open_item', from: '2026-08-01', openingMinor: 0, closingMinor: 50_000 });
    expect(
      lines.map(({ date, description, originalMinor, amountMinor }) => [date, description, originalMinor, amountMinor]),
    ).toEqual([
      ['2026-09-01', 'Invoice INV-2026-0001', 100_000, 10_000],
      ['2026-10-10', 'Invoice INV-2026-0002', 80_000, 80_000],
      ['2026-10-10', 'Credit from payment by EFT, KARO-1001-7', -130_000, -40_000],
    ]);
  });

  it('looks back to a day on which less had happened', async () => {
    expect(await statement('to=2026-09-30')).toMatchObject({ closingMinor: 100_000, creditMinor: 0 });
    expect(await statement('to=2026-08-31')).toMatchObject({ closingMinor: 0, lines: [] });
  });

  it.each(['from=2026-11-02&to=2026-11-01', 'form=both', 'to=2026-02-30'])('refuses %s', async (query) =>
    expect(await cash.me.get(`${path()}?${query}`)).toMatchObject({ status: 400 }),
  );

  it('does not exist for another practice', async () => {
    const stranger = await app.register();
    for (const end of ['', '.pdf', '/send-preview'])
      expect(await stranger.get(`${path()}${end}`)).toMatchObject({ status: 404 });
    expect(await stranger.post(`${path()}/send`, {})).toMatchObject({ status: 404 });
  });

  it.each(['open_item', 'balance_forward'])('prints as PDF: %s', async (form) => {
    const { status, headers, body } = await cash.me.get<Buffer>(
      `${path()}.pdf?from=2026-10-01&to=2026-10-31&form=${form}`,
    );
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const text = (await readPdf(body)).pages.join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Statement',
      'Karoo Blooms (Pty) Ltd',
      'INV-2026-0002',
      'Balance on 31 Oct 2026 R 500,00',
      '31–60',
      'Less credit',
      'Nedbank',
    ])
      expect(text).toContain(words);
    expect(text).toContain(form === 'open_item' ? 'Open items' : 'Balance brought forward');
  });

  it('goes by email once, and again when it is another one', async () => {
    const body = { to: '2026-10-31', form: 'open_item' };
    const proposal = await cash.me.ok<{ subject: string; message: string; to: string[]; attachment: string }>(
      'GET',
      `${path()}/send-preview?to=2026-10-31`,
    );
    expect(proposal).toMatchObject({
      to: ['anel@karoo.example'],
      subject: 'Statement of account from Maseko Accounting',
    });
    expect(proposal.message).toContain('The balance is R\u00a0500,00.');
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => cash.me.post<{ id: string }>(`${path()}/send`, body)),
    );
    expect(new Set(sent.map((answer) => answer.body.id)).size).toBe(1);
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 202]);
    expect(await cash.me.post(`${path()}/send`, { ...body, form: 'balance_forward' })).toMatchObject({ status: 202 });
    while ((await worker.runDue()) > 0);
    const { items } = await cash.me.ok<{ items: Array<{ subject: string; attachments: { filename: string }[] }> }>(
      'GET',
      '/api/dev/mails',
    );
    const statements = items.filter(({ subject }) => subject.startsWith('Statement'));
    expect(statements).toHaveLength(2);
    expect(statements[0]!.attachments[0]!.filename).toBe(proposal.attachment);
  });

  it('needs somebody to go to', async () => {
    const nobody = await cash.room.client();
    expect(await cash.me.post(`/clients/${nobody}/statement/send`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/to' }] },
    });
  });
});
