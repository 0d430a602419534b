import { deflateSync, crc32 } from 'node:zlib';
import type { BillingRoom } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import { sendCsv, type FullPractice } from './full-practice.js';

type Versioned = { id: string; version: number };

/** A PNG of one black pixel. */
function pixel(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.from([0, 0, 0, 0]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
}

/** Uses every route that a practitioner has, successfully, at least once. */
export async function useEveryRoute(practice: FullPractice, finish: () => Promise<unknown>): Promise<void> {
  const { me, room, ids } = practice;
  await readEverything(me, ids);
  await changeSettings(me);
  await changeRecords(me, room);
  await me.ok('DELETE', `/clients/${ids.client}/portal-sessions/${ids.portalSession}`);
  await workTimer(me, room);
  await workEntries(me, room);
  await workDraft(me, room);
  await sendDocuments(me, room, finish);
  await manageTokens(me);
  await bringFile(me, finish);
  await me.ok('POST', `/jobs/failed/${ids.failedJob}/retry`);
  await takeMoney(me, room);
  await leave(me);
}

async function readEverything(me: Visitor, ids: FullPractice['ids']): Promise<void> {
  const paths = [
    '/me',
    '/practice',
    '/practice/first-run',
    '/practice/templates/invoice',
    '/service-types',
    `/service-types/${ids.serviceType}`,
    '/clients',
    `/clients/${ids.client}`,
    `/clients/${ids.client}/portal-sessions`,
    '/rates',
    `/rates/${ids.rate}`,
    `/rates/resolve?clientId=${ids.client}&serviceTypeId=${ids.serviceType}&date=2026-11-24`,
    '/rates/matrix',
    '/tasks',
    `/tasks/${ids.task}`,
    '/timer',
    '/time-entries',
    '/time-entries/totals',
    '/time-entries/recent',
    `/time-entries/${ids.timeEntry}`,
    '/disbursements',
    `/disbursements/${ids.disbursement}`,
    '/wip',
    '/wip/movements?from=2026-11-01&to=2026-11-30',
    `/wip/clients/${ids.client}`,
    '/invoices',
    '/invoices/totals',
    `/invoices/${ids.draft}`,
    `/invoices/${ids.invoice}`,
    `/invoices/${ids.draft}/billable`,
    `/invoices/${ids.draft}/document`,
    `/invoices/${ids.invoice}/document`,
    `/invoices/${ids.draft}/preview.pdf`,
    `/invoices/${ids.invoice}/send-preview`,
    '/audit-log',
    '/jobs/failed',
    '/credit-notes',
    `/credit-notes/${ids.creditNote}`,
    `/credit-notes/${ids.creditNote}/send-preview`,
    '/payments',
    '/payments/totals',
    `/payments/${ids.payment}`,
    `/invoices/${ids.invoice}/payments`,
    `/clients/${ids.client}/account`,
    `/clients/${ids.client}/account?amountMinor=100000`,
  ];
  for (const path of paths) await me.ok('GET', path);
}

async function changeSettings(me: Visitor): Promise<void> {
  const { version } = await me.ok<Versioned>('GET', '/practice');
  const changed = await me.ok<Versioned>('PATCH', '/practice', { tagline: 'Chartered accountant', version });
  const logo = await fetch(`${me.baseUrl}/api/v1/practice/logo`, {
    method: 'PUT',
    headers: { 'Content-Type': 'image/png', 'If-Match': `"${changed.version}"`, Cookie: me.cookie },
    body: new Uint8Array(pixel()),
  });
  if (logo.status !== 200) throw new Error(`PUT /practice/logo answered ${logo.status}`);
  await me.ok('GET', '/practice/logo');
  await me.ok('DELETE', '/practice/logo');
  const template = await me.ok<Versioned>('GET', '/practice/templates/invoice');
  const text = { subject: 'Invoice {{number}}', message: 'Good day', version: template.version };
  await me.ok('PUT', '/practice/templates/invoice', text);
  await me.ok('DELETE', '/practice/templates/invoice');
}

async function changeRecords(me: Visitor, { clientId, serviceTypeId }: BillingRoom): Promise<void> {
  const created: Array<[string, object, object]> = [
    ['/service-types', { name: 'Advisory' }, { name: 'Advice' }],
    ['/clients', { name: 'Blue Crane', kind: 'company' }, { name: 'Blue Crane Ltd' }],
    ['/rates', { serviceTypeId, hourlyRateMinor: 1, effectiveFrom: '2099-01-01' }, { hourlyRateMinor: 2 }],
    ['/tasks', { title: 'Payroll', clientId, serviceTypeId }, { status: 'done' }],
  ];
  for (const [path, body, change] of created) {
    const { id, version } = await me.ok<Versioned>('POST', path, body);
    await me.ok('PATCH', `${path}/${id}`, { ...change, version });
    if (path === '/service-types' || path === '/clients') {
      await me.ok('POST', `${path}/${id}/archive`);
      await me.ok('POST', `${path}/${id}/unarchive`);
    }
    await me.ok('DELETE', `${path}/${id}`);
  }
  await me.ok('POST', '/rates/reprice', { from: '2026-11-01', dryRun: true });
}

async function workTimer(me: Visitor, { clientId, serviceTypeId }: BillingRoom): Promise<void> {
  await me.ok('POST', '/timer/start', { clientId, serviceTypeId });
  const { version } = await me.ok<Versioned>('GET', '/timer');
  await me.ok('PATCH', '/timer', { description: 'Reconciled', version });
  await me.ok('POST', '/timer/keep');
  await me.ok('DELETE', '/timer');
  await me.ok('POST', '/timer/restore');
  await me.ok('POST', '/timer/stop');
  await me.ok('GET', '/timer');
}

async function workEntries(me: Visitor, room: BillingRoom): Promise<void> {
  for (const [path, id, change] of [
    ['/time-entries', await room.log(30), { minutes: 40 }],
    ['/disbursements', await room.spend(9_000, 'agent'), { amountMinor: 9_500 }],
  ] as const) {
    const { version } = await me.ok<Versioned>('GET', `${path}/${id}`);
    await me.ok('PATCH', `${path}/${id}`, { ...change, version });
    await me.ok('POST', `${path}/${id}/defer`, { until: '2027-01-01', reason: 'Next year' });
    await me.ok('POST', `${path}/${id}/undefer`);
    await me.ok('DELETE', `${path}/${id}`);
    await me.ok('POST', `${path}/${id}/restore`);
    await me.ok('POST', `${path}/${id}/write-off`, { reason: 'Goodwill' });
  }
}

async function workDraft(me: Visitor, room: BillingRoom): Promise<void> {
  const [kept, taken, deferred] = [await room.log(10), await room.log(20), await room.log(30)];
  const [spentTaken, spentDeferred] = [await room.spend(1_000, 'agent'), await room.spend(2_000, 'agent')];
  const draft = await room.draft();
  const path = `/invoices/${draft.id}`;
  await me.ok('POST', `${path}/adjust`, { timeEntryIds: [kept], totalMinor: 10_000, reason: 'Agreed' });
  await me.ok('DELETE', `${path}/entries/${taken}`);
  await me.ok('POST', `${path}/entries/${deferred}/defer`, { until: '2027-01-01', reason: 'Next year' });
  await me.ok('DELETE', `${path}/disbursements/${spentTaken}`);
  await me.ok('POST', `${path}/disbursements/${spentDeferred}/defer`, { until: '2027-01-01', reason: 'Next year' });
  const withFee = await room.fee(draft, 30_000, { quantity: 2.5 });
  const fee = withFee.lines.find(({ kind }) => kind === 'fixed_fee')!;
  const priced = await room.patchLine(draft, fee.id, { unitPriceMinor: 40_000, discount: { percentBps: 500 } });
  await me.ok('DELETE', `${path}/lines/${fee.id}`);
  await room.patch(priced, { discount: { amountMinor: 100 }, grouping: 'service', notes: 'Thank you' });
  await me.ok('GET', `${path}/document`);
  await me.ok('DELETE', path);
}

/** `finish` does what the worker does. */
async function sendDocuments(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
  await room.log(50);
  await room.spend(45_000, 'agent');
  const draft = await room.fee(await room.draft(), 30_000);
  await room.finalise(draft.id);
  const note = await room.credit(draft.id, { lines: [{ lineId: draft.lines.at(-1)!.id, amountMinor: 100 }] });
  await me.ok('POST', `/invoices/${draft.id}/publish`);
  for (const path of [`/invoices/${draft.id}`, `/credit-notes/${note.id}`]) {
    await me.ok('GET', `${path}/pdf`);
    await me.ok('POST', `${path}/send`, { channels: ['email'] });
    await me.ok('POST', `${path}/send`, { channels: ['email', 'portal'] });
    await finish();
    await me.ok('GET', `${path}/pdf`);
    await me.ok('GET', `${path}/deliveries`);
    await me.ok('POST', `${path}/revoke-links`);
    await me.ok('GET', path);
  }
  await me.ok('POST', `/invoices/${draft.id}/unpublish`);
  for (const list of ['/invoices', '/credit-notes', '/time-entries', '/disbursements', '/wip'])
    await me.ok('GET', list);
}

async function manageTokens(me: Visitor): Promise<void> {
  const { id } = await me.ok<{ id: string }>('POST', '/api-tokens', { name: 'Export', scopes: ['time:read'] });
  await me.ok('GET', '/api-tokens');
  await me.ok('DELETE', `/api-tokens/${id}`);
}

async function bringFile(me: Visitor, finish: () => Promise<unknown>): Promise<void> {
  const { id, version } = await sendCsv(me, 'Date,Client,Service,Hours\n2026-11-20,Rooibos & Rye,Tax,1\n');
  await me.ok('PATCH', `/imports/${id}`, { version, dateOrder: 'dmy' });
  for (const step of ['check', 'run', 'undo']) {
    await me.ok('POST', `/imports/${id}/${step}`);
    await finish();
    await me.ok('GET', `/imports/${id}`);
  }
  await me.ok('GET', '/imports');
}

async function takeMoney(me: Visitor, room: BillingRoom): Promise<void> {
  const { clientId } = room;
  const money = { clientId, date: '2026-11-24', method: 'eft', reference: 'KARO-1001-7' };
  const [first, second] = [await room.billed(50_000), await room.billed(40_000)];
  const allocations = [{ invoiceId: first.id, amountMinor: 20_000 }];
  const { id } = await me.ok<{ id: string }>('POST', '/payments', { ...money, amountMinor: 90_000, allocations });
  await me.ok('POST', `/payments/${id}/allocations`, { allocations });
  await me.ok('POST', `/invoices/${first.id}/apply-credit`, { amountMinor: 100 });
  await me.ok('POST', `/invoices/${first.id}/write-off-balance`, { reason: 'Bank charges' });
  const refund = { date: '2026-11-24', amountMinor: 100, method: 'eft', reference: 'REFUND 1' };
  await me.ok('POST', `/clients/${clientId}/refunds`, refund);
  await me.ok('GET', `/clients/${clientId}/refunds`);
  const paid = await me.ok<{ id: string }>('POST', `/invoices/${second.id}/mark-paid`, {
    date: '2026-11-24',
    method: 'cash',
  });
  await me.ok('POST', `/payments/${paid.id}/reverse`, { reason: 'Counted twice' });
  for (const path of ['/payments', `/payments/${paid.id}`, `/invoices/${first.id}/payments`]) await me.ok('GET', path);
}

async function leave(me: Visitor): Promise<void> {
  await me.ok('PATCH', '/me/password', { current: me.password, password: 'another correct horse' });
  await me.ok('POST', '/auth/login', { email: me.email, password: 'another correct horse' });
  await me.ok('POST', '/auth/forgot', { email: me.email });
  await me.ok('POST', '/auth/logout');
}
