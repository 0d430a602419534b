import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { readPdf } from '../support/pdf/read-pdf.js';
import type { TestApp } from '../support/test-app.js';
import { startTestWorker } from '../support/test-worker.js';
import { DepositRoom } from './deposit-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const rand = (text: string) => text.replaceAll(' ', '\u00A0');

describe('a deposit request', () => {
  it('asks once for what was agreed, with a number of its own and no VAT', async () => {
    const deposits = await DepositRoom.open(app, { paymentTermsDays: 7 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => deposits.ask()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(await deposits.deposit()).toMatchObject({
      agreedMinor: 300_000,
      requestedMinor: 300_000,
      receivedMinor: 0,
      openMinor: 300_000,
      toRequestMinor: 0,
      requests: [{ number: 'DEP-2026-0001', amountMinor: 300_000, issueDate: '2026-11-24', dueDate: '2026-12-01' }],
    });
    const [print] = await app.sql<{ data: object }>(
      `SELECT data FROM document_prints WHERE document_kind = 'deposit_request'`,
      [],
      deposits.me.practiceId,
    );
    expect(print!.data).toMatchObject({
      heading: 'Deposit Request',
      recipient: { name: 'Karoo Blooms (Pty) Ltd' },
      sections: [{ rows: [{ description: 'Section 12B claim', amountMinor: 300_000 }] }],
      totals: { vatRegistered: false, vat: [], vatMinor: 0, totalMinor: 300_000, dueMinor: 300_000 },
      payment: { reference: expect.any(String) },
    });
    // Nobody owes it.
    expect(await deposits.account()).toMatchObject({ owedMinor: 0 });
  });

  it('may come in parts, never above what was agreed, and once it is withdrawn may be asked for anew', async () => {
    const deposits = await DepositRoom.open(app);
    const first = await deposits.asked({ amountMinor: 100_000, dueDate: '2026-12-10' });
    expect(await deposits.ask({ amountMinor: 200_001 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/amountMinor' }] },
    });
    expect((await deposits.ask({ dueDate: '2026-11-23' })).status).toBe(400);
    await deposits.asked();
    expect(await deposits.ask()).toMatchObject({ status: 409, body: { code: 'deposit_requested' } });
    const path = `/deposit-requests/${first.id}`;
    await deposits.me.ok('POST', `${path}/withdraw`);
    expect((await deposits.me.ok<{ withdrawnAt: string }>('POST', `${path}/withdraw`)).withdrawnAt).not.toBeNull();
    expect(await deposits.deposit()).toMatchObject({ requestedMinor: 200_000, toRequestMinor: 100_000 });
    expect(await deposits.me.post(`${path}/send`, { channels: ['email'] })).toMatchObject({
      status: 409,
      body: { code: 'deposit_withdrawn' },
    });
    expect((await deposits.asked()).amountMinor).toBe(100_000);
  });

  it('needs a deposit that was agreed, and work that goes on', async () => {
    const without = await DepositRoom.open(app, { depositMinor: null });
    expect(await without.ask()).toMatchObject({ status: 400, body: { errors: [{ pointer: '/amountMinor' }] } });
    const ended = await DepositRoom.open(app);
    await ended.me.ok('POST', `/engagements/${ended.engagementId}/close`, {});
    expect(await ended.ask()).toMatchObject({ status: 409, body: { code: 'engagement_closed' } });
  });

  it('is mailed with its PDF, which names no tax invoice and no VAT amount', async () => {
    const deposits = await DepositRoom.open(app);
    const { id } = await deposits.asked();
    const path = `/deposit-requests/${id}`;
    expect(await deposits.me.ok('GET', `${path}/send-preview`)).toMatchObject({
      subject: 'Deposit for Section 12B claim: request DEP-2026-0001 from Maseko Accounting',
      to: ['anel@karoo.example'],
      attachment: 'DEP-2026-0001.pdf',
    });
    const send = () => deposits.me.post(`${path}/send`, { channels: ['email'] });
    expect(await send()).toMatchObject({
      status: 202,
      body: { state: 'queued', message: expect.stringContaining(rand('R 3 000,00')) },
    });
    expect((await send()).status).toBe(200);
    const worker = await startTestWorker(app.config);
    await worker.runDue();
    await worker.stop();
    expect(await deposits.me.ok('GET', `${path}/deliveries`)).toMatchObject({ items: [{ channel: 'email' }] });
    const { status, body } = await deposits.me.call<Buffer>('GET', `${path}/pdf`);
    expect(status).toBe(200);
    const text = (await readPdf(body)).pages.join(' ');
    expect(text).toContain('Deposit Request');
    expect(text).toContain('DEP-2026-0001');
    expect(text).not.toContain('VAT 15');
  });
});
