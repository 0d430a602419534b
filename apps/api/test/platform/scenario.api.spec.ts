import { createHash } from 'node:crypto';
import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostOffice } from '../documents/post-room.js';
import type { Invoice } from '../invoicing/billing-room.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { Visitor } from '../support/visitor.js';

interface Entry {
  id: string;
  minutes: number;
  billedMinutes: number;
  valueMinor: number;
  status: string;
  rateRule: string;
}

let office: PostOffice;
let portal: TestPortal;
let me: Visitor;

const at = (instant: string) => travelTo({ query: (sql) => office.app.sql(sql) }, instant);
const work = async () => {
  await office.worker.skipDelays();
  await office.worker.runDue();
};

beforeAll(async () => {
  office = await PostOffice.open();
  portal = await startTestPortal(office.app);
  await at('2026-11-24T07:00:00Z');
  me = await office.app.register('Maseko Accounting');
}, 90_000);
afterAll(async () => {
  await portal.close();
  await office.close();
});

async function setUp() {
  const { version } = await me.ok<{ version: number }>('GET', '/practice');
  await me.ok('PATCH', '/practice', {
    version,
    vatRegistered: true,
    vatNumber: '4870291356',
    address: 'Unit 4, 112 Bree Street\nCape Town 8001',
    bankDetails: { bankName: 'Nedbank', branchCode: '198765', accountName: 'L Maseko', accountNumber: '1098765432' },
  });
  const client = await me.ok<{ id: string; reference: string }>('POST', '/clients', {
    name: 'Karoo Blooms (Pty) Ltd',
    kind: 'company',
    billingAddress: '27 Caledon Street\nGraaff-Reinet 6280',
    contacts: [{ name: 'Anel Botha', email: 'anel@karoo.example' }],
  });
  const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
  const scopes = [
    {},
    { serviceTypeId: service.id },
    { clientId: client.id },
    { clientId: client.id, serviceTypeId: service.id },
  ];
  for (const [index, scope] of scopes.entries()) {
    await me.ok('POST', '/rates', { ...scope, hourlyRateMinor: 70_000 + index * 5_000, effectiveFrom: '2026-01-01' });
  }
  return { client, serviceTypeId: service.id };
}

/** 50 min by timer, 90 min by hand, 60 min from a task: all at R850.00. */
async function logWork(clientId: string, serviceTypeId: string) {
  await me.ok('POST', '/timer/start', { clientId, serviceTypeId, description: 'Bank reconciliation' });
  await at('2026-11-24T07:50:00Z');
  const timed = await me.ok<Entry>('POST', '/timer/stop');
  const manual = await me.ok<Entry>('POST', '/time-entries', {
    clientId,
    serviceTypeId,
    date: '2026-11-20',
    minutes: 90,
    description: 'Cash book captured',
  });
  const task = await me.ok<{ id: string }>('POST', '/tasks', { title: 'VAT201 for October', clientId, serviceTypeId });
  const linked = await me.ok<Entry>('POST', '/time-entries', { taskId: task.id, date: '2026-11-23', minutes: 60 });
  return { timed, manual, linked };
}

describe('from a rate to an invoice in the client’s inbox, and back', () => {
  it('agrees to the cent at every step', async () => {
    const { client, serviceTypeId } = await setUp();
    const { timed, manual, linked } = await logWork(client.id, serviceTypeId);
    expect([timed, manual, linked]).toMatchObject([
      { minutes: 50, valueMinor: 70_833, rateRule: 'client_service', status: 'unbilled' },
      { minutes: 90, valueMinor: 127_500, rateRule: 'client_service', status: 'unbilled' },
      { minutes: 60, valueMinor: 85_000, rateRule: 'client_service', status: 'unbilled' },
    ]);

    // All three come by themselves; one waits until the new year, one is written down to R1 000.00.
    const draft = await me.ok<Invoice>('POST', '/invoices', { clientId: client.id });
    expect(draft).toMatchObject({ number: null, netMinor: 283_333, vatMinor: 42_500, totalMinor: 325_833 });
    await me.ok('POST', `/invoices/${draft.id}/entries/${linked.id}/defer`, {
      until: '2027-01-01',
      reason: 'Next year',
    });
    await me.ok('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: [manual.id],
      totalMinor: 100_000,
      reason: 'Agreed with Anel',
    });
    const preview = await me.get<Buffer>(`/invoices/${draft.id}/preview.pdf`);
    expect(preview.body.subarray(0, 5).toString()).toBe('%PDF-');

    // 708.33 + 1 000.00 = 1 708.33; VAT 256.25.
    const invoice = await me.ok<Invoice>('POST', `/invoices/${draft.id}/finalise`);
    const figures = { netMinor: 170_833, vatMinor: 25_625, totalMinor: 196_458, balanceMinor: 196_458 };
    expect(invoice).toMatchObject({
      number: 'INV-2026-0001',
      issueDate: '2026-11-24',
      status: 'finalised',
      ...figures,
    });
    const wip = await me.ok<{ totals: object }>('GET', '/wip');
    expect(wip.totals).toMatchObject({ valueMinor: 85_000, deferredMinor: 85_000, draftedMinor: 0 });

    expect((await me.post(`/invoices/${invoice.id}/send`, { channels: ['email', 'portal'] })).status).toBe(202);
    await work();
    const mail = await office.smtp.waitForMail(({ to }) => to.includes('anel@karoo.example'));
    const pdf = await me.get<Buffer>(`/invoices/${invoice.id}/pdf`);
    const [attached] = mail.content.attachments;
    expect(pdf.headers.get('etag')).toBe(`"${createHash('sha256').update(attached!.content).digest('hex')}"`);
    expect(attached).toMatchObject({ filename: 'INV-2026-0001.pdf', contentType: 'application/pdf' });
    const { items } = await me.ok<{ items: object[] }>('GET', `/invoices/${invoice.id}/deliveries`);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ channel: 'email', state: 'sent', to: ['anel@karoo.example'] }),
      ]),
    );

    // The link in the mail opens the same figures and the same bytes.
    const token = /https:\/\/clients\.maseko\.example\/d\/([\w.-]+)/.exec(mail.content.text ?? '')?.[1];
    const seen = await fetch(`${portal.url}/api/portal/v1/documents/${token}`);
    expect([seen.status, await seen.json()]).toMatchObject([
      200,
      {
        heading: 'Tax Invoice',
        number: 'INV-2026-0001',
        clientName: 'Karoo Blooms (Pty) Ltd',
        reference: client.reference,
        ...figures,
      },
    ]);
    const opened = await fetch(`${portal.url}/api/portal/v1/documents/${token}/pdf`);
    expect(Buffer.from(await opened.arrayBuffer()).equals(attached!.content)).toBe(true);
    expect((await fetch(`${portal.url}/api/portal/v1/documents/${token}/viewed`, { method: 'POST' })).status).toBe(204);
    expect((await me.get(`/invoices/${invoice.id}`)).body['viewedAt']).not.toBeNull();

    // A full credit frees the work, and the same work is billed again, at its full value.
    const note = await me.ok<Invoice>('POST', `/invoices/${invoice.id}/credit-notes`, {
      reason: 'Wrong period',
      full: true,
      releaseTime: true,
    });
    expect(note).toMatchObject({ number: 'CN-2026-0001', netMinor: 170_833, vatMinor: 25_625, totalMinor: 196_458 });
    expect((await me.get(`/invoices/${invoice.id}`)).body).toMatchObject({ status: 'credited', balanceMinor: 0 });
    const after = await fetch(`${portal.url}/api/portal/v1/documents/${token}`);
    expect(await after.json()).toMatchObject({ status: 'credited', creditedMinor: 196_458, balanceMinor: 0 });

    const again = await me.ok<Invoice>('POST', '/invoices', { clientId: client.id });
    expect(again.lines.flatMap(({ timeEntryIds }) => timeEntryIds).sort()).toEqual([timed.id, manual.id].sort());
    const rebilled = await me.ok<Invoice>('POST', `/invoices/${again.id}/finalise`);
    expect(rebilled).toMatchObject({
      number: 'INV-2026-0002',
      netMinor: 198_333,
      vatMinor: 29_750,
      totalMinor: 228_083,
    });
    const movements = await me.ok<Record<string, number>>('GET', '/wip/movements?from=2026-11-01&to=2026-11-30');
    expect(movements).toMatchObject({ openingMinor: 0, addedMinor: 283_333, closingMinor: 85_000 });
  });
});
