import { deflateSync, crc32 } from 'node:zlib';
import type { BillingRoom } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import { sendCsv, type FullPractice } from './full-practice.js';

type Versioned = { id: string; version: number };

const EXPORTED_LISTS = [
  'time-entries',
  'disbursements',
  'tasks',
  'clients',
  'rates',
  'wip',
  'invoices',
  'credit-notes',
  'payments',
  'quotes',
  'engagements',
  'debtors',
];

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
  await workMany(me, room);
  await workDraft(me, room);
  await sendDocuments(me, room, finish);
  await manageTokens(me);
  await listenToEvents(me, ids);
  await bringFile(me, finish);
  await me.ok('POST', '/archives');
  await me.ok('DELETE', `/archives/${ids.archive}`);
  await me.ok('POST', `/jobs/failed/${ids.failedJob}/retry`);
  await me.ok('POST', `/notifications/${ids.notification}/snooze`, { until: '2099-01-01' });
  await me.ok('POST', `/notifications/${ids.notification}/read`);
  await me.ok('POST', '/notifications/read-all');
  await remind(me, room, ids.invoice);
  await takeMoney(me, room, finish);
  await agreeOnWork(me, room, finish);
  await askForDeposit(me, room, finish);
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
    '/wip/alerts',
    '/wip/kpis',
    '/wip/recovery',
    '/notifications',
    '/revenue/summary',
    '/revenue/debtors?asOf=2026-11-01',
    '/revenue/history',
    '/revenue/history/totals',
    '/revenue/history.csv',
    `/clients/${ids.client}/statement`,
    `/clients/${ids.client}/statement?form=balance_forward`,
    `/clients/${ids.client}/statement.pdf`,
    `/clients/${ids.client}/statement/send-preview`,
    '/practice/reminders',
    `/invoices/${ids.invoice}/reminders`,
    `/clients/${ids.client}/reminders`,
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
    '/webhook-endpoints',
    `/webhook-endpoints/${ids.webhookEndpoint}`,
    '/webhook-deliveries',
    `/webhook-deliveries/${ids.webhookDelivery}`,
    '/jobs/failed',
    '/jobs/queues',
    '/credit-notes',
    `/credit-notes/${ids.creditNote}`,
    `/credit-notes/${ids.creditNote}/send-preview`,
    '/payments',
    '/payments/totals',
    `/payments/${ids.payment}`,
    `/invoices/${ids.invoice}/payments`,
    `/clients/${ids.client}/account`,
    `/clients/${ids.client}/account?amountMinor=100000`,
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
    `/engagements/${ids.engagement}/deposit`,
    `/deposit-requests/${ids.depositRequest}`,
    `/deposit-requests/${ids.depositRequest}/send-preview`,
    '/archives',
    `/archives/${ids.archive}`,
    `/archives/${ids.archive}/file`,
    '/exports/journal?from=2026-11-01&to=2026-11-30',
    '/exports/vat?from=2026-11-01&to=2026-11-30&format=xlsx',
    ...EXPORTED_LISTS.flatMap((list) => [`/exports/${list}`, `/exports/${list}?format=xlsx`]),
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

async function workMany(me: Visitor, room: BillingRoom): Promise<void> {
  const work = { timeEntryIds: [await room.log(15)], disbursementIds: [await room.spend(2_000, 'agent')] };
  await me.ok('POST', '/wip/work/defer', { ...work, until: '2027-01-01', reason: 'Next year' });
  await me.ok('POST', '/wip/work/undefer', work);
  await me.ok('POST', '/wip/work/write-off', { ...work, reason: 'Goodwill' });
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
    const { items: links } = await me.ok<{ items: { id: string }[] }>('GET', `${path}/links`);
    await me.ok('POST', `${path}/links/${links[0]!.id}/revoke`);
    await me.ok('POST', `${path}/revoke-links`);
    await me.ok('GET', path);
  }
  await me.ok('POST', `/invoices/${draft.id}/unpublish`);
  for (const list of ['/invoices', '/credit-notes', '/time-entries', '/disbursements', '/wip'])
    await me.ok('GET', list);
}

async function listenToEvents(me: Visitor, ids: FullPractice['ids']): Promise<void> {
  const listening = { url: 'http://127.0.0.1:9/other', events: ['invoice.*'] };
  const { id, version } = await me.ok<Versioned>('POST', '/webhook-endpoints', listening);
  await me.ok('PATCH', `/webhook-endpoints/${id}`, { description: 'Accounting', version });
  await me.ok('POST', `/webhook-endpoints/${id}/rotate-secret`);
  await me.ok('POST', `/webhook-endpoints/${id}/test`);
  await me.ok('DELETE', `/webhook-endpoints/${id}`);
  await me.ok('GET', `/webhook-deliveries/${ids.webhookDelivery}`);
  await me.ok('POST', `/webhook-deliveries/${ids.webhookDelivery}/replay`);
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
    await me.ok('GET', `/imports/${id}/problems`);
  }
  await me.ok('GET', '/imports');
}

async function takeMoney(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
  const { clientId } = room;
  const money = { clientId, date: '2026-11-24', method: 'eft', reference: 'KARO-1001-7' };
  const [first, second] = [await room.billed(50_000), await room.billed(40_000)];
  const allocations = [{ invoiceId: first.id, amountMinor: 20_000 }];
  const { id } = await me.ok<{ id: string }>('POST', '/payments', { ...money, amountMinor: 90_000, allocations });
  await me.ok('POST', `/payments/${id}/allocations`, { allocations });
  await me.ok('POST', `/invoices/${first.id}/apply-credit`, { amountMinor: 100 });
  const settled = await me.ok<{ payments: { writeOffId: string | null }[] }>(
    'POST',
    `/invoices/${first.id}/write-off-balance`,
    { reason: 'Bank charges' },
  );
  const { writeOffId } = settled.payments.find((each) => each.writeOffId !== null)!;
  await me.ok('POST', `/invoices/${first.id}/write-offs/${writeOffId}/reverse`, { reason: 'Paid after all' });
  await me.ok('GET', `/payments/${id}/receipt.pdf`);
  await me.ok('POST', `/payments/${id}/receipt/send`, { channels: ['email'] });
  await me.ok('POST', `/payments/${id}/receipt/send`, { channels: ['email'] });
  await finish();
  await me.ok('GET', `/payments/${id}/receipt.pdf`);
  await me.ok('GET', `/payments/${id}/receipt/deliveries`);
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

async function remind(me: Visitor, { clientId }: BillingRoom, invoiceId: string): Promise<void> {
  const { steps, version } = await me.ok<Versioned & { steps: object[] }>('GET', '/practice/reminders');
  await me.ok('PUT', '/practice/reminders', { enabled: true, steps, version });
  for (const path of [`/invoices/${invoiceId}`, `/clients/${clientId}`]) {
    await me.ok('POST', `${path}/reminders/off`);
    await me.ok('POST', `${path}/reminders/on`);
  }
  await me.ok('POST', `/clients/${clientId}/statement/send`, {});
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
  await finish();
  const { items: links } = await me.ok<{ items: { id: string }[] }>('GET', `/quotes/${draft.id}/links`);
  await me.ok('POST', `/quotes/${draft.id}/links/${links[0]!.id}/revoke`);
  await me.ok('POST', `/quotes/${draft.id}/revoke-links`);
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

async function askForDeposit(me: Visitor, { clientId }: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
  const billing = { kind: 'hourly', depositMinor: 300_000 };
  const of = await me.ok<Versioned>('POST', '/engagements', { clientId, title: 'Advice', billing });
  const { id } = await me.ok<Versioned>('POST', `/engagements/${of.id}/deposit-requests`, {});
  const path = `/deposit-requests/${id}`;
  await me.ok('GET', `${path}/pdf`);
  await me.ok('POST', `${path}/send`, { channels: ['email'] });
  await me.ok('POST', `${path}/send`, { channels: ['email'] });
  await finish();
  await me.ok('GET', `${path}/pdf`);
  await me.ok('GET', `${path}/deliveries`);
  const money = { clientId, date: '2026-11-24', method: 'eft', amountMinor: 300_000, engagementId: of.id };
  await me.ok('POST', '/payments', money);
  await me.ok('GET', `/engagements/${of.id}/deposit`);
  await me.ok('POST', `/engagements/${of.id}/deposit/release`);
  await me.ok('POST', `${path}/withdraw`);
}
