import { deflateSync, crc32 } from 'node:zlib';
import type { BillingRoom } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import type { FullPractice } from './full-practice.js';

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
  await workTimer(me, room);
  await workEntries(me, room);
  await workDraft(me, room);
  await sendDocuments(me, room, finish);
  await agreeOnWork(me, room, finish);
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
    '/credit-notes',
    `/credit-notes/${ids.creditNote}`,
    `/credit-notes/${ids.creditNote}/send-preview`,
    '/quotes',
    '/quotes/totals',
    `/quotes/${ids.quote}`,
    `/quotes/${ids.quote}/document`,
    `/quotes/${ids.sentQuote}/document`,
    `/quotes/${ids.quote}/preview.pdf`,
    `/quotes/${ids.quote}/send-preview`,
    '/engagements',
    `/engagements/${ids.engagement}`,
    `/engagements/${ids.engagement}/budget`,
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
    await me.ok('GET', path);
  }
  await me.ok('POST', `/invoices/${draft.id}/unpublish`);
  for (const list of ['/invoices', '/credit-notes', '/time-entries', '/disbursements', '/wip'])
    await me.ok('GET', list);
}

/** From an offer to work that is agreed and done. */
async function agreeOnWork(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
  const { clientId, serviceTypeId } = room;
  const lines = [
    { kind: 'hours', description: 'Advice', serviceTypeId, estimatedMinutes: 600 },
    { kind: 'disbursement', description: 'CIPC', unitPriceMinor: 45_000, taxCode: 'out_of_scope', optional: true },
  ];
  const begin = () => me.ok<Versioned>('POST', '/quotes', { clientId, lines });
  const draft = await begin();
  await me.ok('PATCH', `/quotes/${draft.id}`, { notes: 'Thank you', version: draft.version });
  const copy = await me.ok<Versioned>('POST', `/quotes/${draft.id}/duplicate`);
  await me.ok('DELETE', `/quotes/${copy.id}`);
  const send = (id: string) => me.ok('POST', `/quotes/${id}/send`, { channels: ['email', 'portal'] });
  await send(draft.id);
  await me.ok('GET', `/quotes/${draft.id}/pdf`);
  const revised = await me.ok<Versioned>('POST', `/quotes/${draft.id}/revise`);
  await send(revised.id);
  const declined = await begin();
  await send(declined.id);
  await me.ok('POST', `/quotes/${declined.id}/decline`, { reason: 'Not this year' });
  await me.ok('POST', `/quotes/${revised.id}/accept`, { name: 'Anel Botha' });
  await finish();
  for (const part of ['', '/pdf', '/certificate.pdf', '/deliveries'])
    await me.ok('GET', `/quotes/${revised.id}${part}`);
  await me.ok('GET', `/quotes/${declined.id}`);
  const of = await me.ok<Versioned>('POST', `/quotes/${revised.id}/convert`, { createTasks: true });
  await me.ok('POST', `/quotes/${revised.id}/convert`, {});
  const milestones = [
    { title: 'Half', percentBps: 5000, reachedOn: '2026-11-20' },
    { title: 'Rest', percentBps: 5000 },
  ];
  const billing = { kind: 'fixed_fee', feeMinor: 100_000, milestones };
  await me.ok('PATCH', `/engagements/${of.id}`, { billing, version: of.version });
  await room.log(30, { engagementId: of.id });
  await me.ok('GET', `/engagements/${of.id}/budget`);
  await me.ok('POST', `/engagements/${of.id}/close`, { outcome: 'completed' });
  await me.ok('POST', `/engagements/${of.id}/reopen`);
  const retainer = { kind: 'retainer', feeMinor: 500_000, interval: 'monthly', startDate: '2026-11-01' };
  const spare = await me.ok<Versioned>('POST', '/engagements', { clientId, title: 'Care', billing: retainer });
  await me.ok('DELETE', `/engagements/${spare.id}`);
}

async function leave(me: Visitor): Promise<void> {
  await me.ok('PATCH', '/me/password', { current: me.password, password: 'another correct horse' });
  await me.ok('POST', '/auth/login', { email: me.email, password: 'another correct horse' });
  await me.ok('POST', '/auth/forgot', { email: me.email });
  await me.ok('POST', '/auth/logout');
}
