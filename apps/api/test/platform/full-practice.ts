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
  'engagement',
  'quote',
  'quoteLine',
  'sentQuote',
  'quoteOption',
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
  const draftedEntry = await room.log(50);
  const draftedDisbursement = await room.spend(45_000, 'agent');
  const draft = await room.fee(await room.draft(), 100_000);
  const line = (wanted: string) => draft.lines.find(({ kind }) => kind === wanted)!.id;
  const timeEntry = await room.log(45);
  const disbursement = await room.spend(7_000, 'recovered');
  await me.ok('POST', '/timer/start', { clientId, serviceTypeId, description: 'Month end' });

  const engagement = await me.ok<Identified>('POST', '/engagements', {
    clientId,
    title: 'Advisory 2027',
    billing: { kind: 'hourly', hoursBudgetMinutes: 600 },
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
    engagement: engagement.id,
    quote: quote.id,
    quoteLine: quote.lines[0]!.id,
    sentQuote: sentQuote.id,
    quoteOption: sentQuote.lines[0]!.id,
  };
  return { me, room, ids };
}
