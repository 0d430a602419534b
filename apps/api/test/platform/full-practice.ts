import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { BillingRoom } from '../invoicing/billing-room.js';

/** One id of each kind of record that a practice may have. */
export type RecordIds = Record<RecordKind, string>;

export const RECORD_KINDS = [
  'client',
  'contact',
  'serviceType',
  'rate',
  'task',
  'timeEntry',
  'draftedEntry',
  'disbursement',
  'draftedDisbursement',
  'draft',
  'draftLine',
  'draftTimeLine',
  'invoice',
  'invoiceLine',
  'creditNote',
  'payment',
  'writeOff',
  'engagement',
  'apiToken',
  'failedJob',
  'user',
  'webhookEndpoint',
  'webhookDelivery',
  'portalSession',
  'import',
  'notification',
  'quote',
  'quoteLine',
  'sentQuote',
  'invoiceLink',
  'creditNoteLink',
  'quoteLink',
  'quoteOption',
  'depositRequest',
  'archive',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface FullPractice {
  me: Visitor;
  room: BillingRoom;
  ids: RecordIds;
}

interface Identified {
  id: string;
}

const offer = ({ me, clientId }: BillingRoom) =>
  me.ok<Identified & { lines: Identified[] }>('POST', '/quotes', {
    clientId,
    lines: [
      { kind: 'fixed_fee', description: 'Annual financial statements', unitPriceMinor: 2_850_000, optional: true },
    ],
  });

/** A practice that has at least one of everything, and a running timer. */
export async function fullPractice(app: TestApp): Promise<FullPractice> {
  const room = await BillingRoom.open(app);
  const { me, clientId, serviceTypeId } = room;
  const { contacts } = await me.ok<{ contacts: Identified[] }>('GET', `/clients/${clientId}`);
  const rate = await me.ok<Identified>('POST', '/rates', {
    clientId,
    hourlyRateMinor: 90_000,
    effectiveFrom: '2099-01-01',
  });
  const task = await me.ok<Identified>('POST', '/tasks', { title: 'VAT201 for October', clientId, serviceTypeId });

  await room.spend(12_000, 'recovered');
  const billed = await room.billed(50_000);
  const creditNote = await room.credit(billed.id, { full: true });
  const invoice = await room.billed(40_000);
  const payment = await me.ok<Identified>('POST', '/payments', {
    clientId,
    date: '2026-11-24',
    amountMinor: 30_000,
    method: 'eft',
    allocations: [{ invoiceId: invoice.id, amountMinor: 10_000 }],
  });
  const { payments: settling } = await me.ok<{ payments: { writeOffId: string | null }[] }>(
    'POST',
    `/invoices/${invoice.id}/write-off-balance`,
    { reason: 'Bank charges', amountMinor: 100 },
  );
  const draftedEntry = await room.log(50);
  const draftedDisbursement = await room.spend(45_000, 'agent');
  const draft = await room.fee(await room.draft(), 100_000);
  const line = (wanted: string) => draft.lines.find(({ kind }) => kind === wanted)!.id;
  const timeEntry = await room.log(45);
  const disbursement = await room.spend(7_000, 'recovered');
  await me.ok('POST', '/timer/start', { clientId, serviceTypeId, description: 'Month end' });

  const apiToken = await me.ok<Identified>('POST', '/api-tokens', { name: 'Export', scopes: ['time:read'] });

  const [failedJob] = await app.sql<Identified>(
    `INSERT INTO outbox (practice_id, kind, payload, attempts, last_error, dead_at)
     VALUES ($1, 'document.draw_pdf', $2, 6, 'No room on the disk', now()) RETURNING id`,
    [me.practiceId, { kind: 'invoice', documentId: invoice.id }],
    me.practiceId,
  );
  // Nobody listens there; nothing is sent before a worker runs.
  const webhookEndpoint = await me.ok<Identified>('POST', '/webhook-endpoints', {
    url: 'http://127.0.0.1:9/hooks',
    events: ['quote.*'],
  });
  const webhookDelivery = await me.ok<Identified>('POST', `/webhook-endpoints/${webhookEndpoint.id}/test`);

  const [notification] = await app.sql<Identified>(
    `INSERT INTO notifications (practice_id, kind, dedupe_key, facts, client_id, target_kind, target_id)
     VALUES ($1, 'wip_alert', 'full practice', $2, $3, 'client_wip', $3) RETURNING id`,
    [
      me.practiceId,
      { clientName: 'Karoo Blooms', valueMinor: 1, ageDays: 1, limitValueMinor: 1, crossed: 'value' },
      clientId,
    ],
    me.practiceId,
  );
  const engagement = await me.ok<Identified>('POST', '/engagements', {
    clientId,
    title: 'Advisory 2027',
    billing: { kind: 'hourly', hoursBudgetMinutes: 600, depositMinor: 300_000 },
  });
  const depositRequest = await me.ok<Identified>('POST', `/engagements/${engagement.id}/deposit-requests`, {
    amountMinor: 100_000,
  });
  const quote = await offer(room);
  const sentQuote = await offer(room);
  await me.ok('POST', `/quotes/${sentQuote.id}/send`, { channels: ['portal'] });

  const ids: RecordIds = {
    client: clientId,
    contact: contacts[0]!.id,
    serviceType: serviceTypeId,
    rate: rate.id,
    task: task.id,
    timeEntry,
    draftedEntry,
    disbursement,
    draftedDisbursement,
    draft: draft.id,
    draftLine: line('fixed_fee'),
    draftTimeLine: line('time'),
    invoice: invoice.id,
    invoiceLine: invoice.lines[0]!.id,
    creditNote: creditNote.id,
    payment: payment.id,
    writeOff: settling.find(({ writeOffId }) => writeOffId !== null)!.writeOffId!,
    apiToken: apiToken.id,
    failedJob: failedJob!.id,
    user: me.userId,
    notification: notification!.id,
    webhookEndpoint: webhookEndpoint.id,
    webhookDelivery: webhookDelivery.id,
    portalSession: await signedInContact(app, me.practiceId, contacts[0]!.id),
    import: (await sendCsv(me, 'Date,Client,Service,Hours\n2026-11-20,Karoo Blooms,Bookkeeping,1\n')).id,
    engagement: engagement.id,
    quote: quote.id,
    quoteLine: quote.lines[0]!.id,
    sentQuote: sentQuote.id,
    invoiceLink: await mailedLink(app, me.practiceId, 'invoice', invoice.id),
    creditNoteLink: await mailedLink(app, me.practiceId, 'credit_note', creditNote.id),
    quoteLink: await mailedLink(app, me.practiceId, 'quote', sentQuote.id),
    quoteOption: sentQuote.lines[0]!.id,
    depositRequest: depositRequest.id,
    archive: await finishedArchive(app, me.practiceId),
  };
  return { me, room, ids };
}

/** A contact who is signed in to the portal, without the mail and the press. */
export async function signedInContact(app: TestApp, practiceId: string, contactId: string): Promise<string> {
  const [session] = await app.sql<Identified>(
    `INSERT INTO portal_sessions (practice_id, contact_id, token_hash, expires_at)
     VALUES ($1, $2, decode(md5(random()::text), 'hex'), app_now() + interval '30 days') RETURNING id`,
    [practiceId, contactId],
    practiceId,
  );
  return session!.id;
}

/** A link to a document that was mailed, without the mail. */
async function mailedLink(app: TestApp, practiceId: string, kind: string, documentId: string): Promise<string> {
  const [link] = await app.sql<Identified>(
    `WITH delivery AS (
       INSERT INTO deliveries (practice_id, document_kind, document_id, channel, recipients, state, subject, message, settled_at)
       VALUES ($1, $2, $3, 'email', '{accounts@karoo.example}', 'sent', 'Here it is', 'Here it is', app_now()) RETURNING id)
     INSERT INTO document_links (practice_id, document_kind, document_id, delivery_id, token_hash, expires_at)
     SELECT $1, $2, $3, id, decode(md5(random()::text), 'hex'), app_now() + interval '90 days' FROM delivery RETURNING id`,
    [practiceId, kind, documentId],
    practiceId,
  );
  return link!.id;
}

/** An archive of one byte, without the worker. */
export async function finishedArchive(app: TestApp, practiceId: string): Promise<string> {
  const [archive] = await app.sql<Identified>(
    `INSERT INTO archives (practice_id, state, attempt, size_bytes, sha256, finished_at, expires_at)
     VALUES ($1, 'ready', 1, 1, sha256('P'), app_now(), app_now() + interval '3 days') RETURNING id`,
    [practiceId],
    practiceId,
  );
  await app.sql(
    `INSERT INTO archive_parts (practice_id, archive_id, attempt, position, bytes) VALUES ($1, $2, 1, 0, 'P')`,
    [practiceId, archive!.id],
    practiceId,
  );
  return archive!.id;
}

/** A file of time, received and not yet checked. */
export async function sendCsv(me: Visitor, content: string): Promise<Identified & { version: number }> {
  const response = await fetch(`${me.baseUrl}/api/v1/imports?kind=time&fileName=hours.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Cookie: me.cookie },
    body: content,
  });
  if (response.status !== 201) throw new Error(`POST /imports answered ${response.status}`);
  return (await response.json()) as Identified & { version: number };
}
