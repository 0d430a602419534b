import type { BillingRoom } from '../../invoicing/billing-room.js';
import type { Visitor } from '../../support/visitor.js';
import type { Versioned } from './versioned.js';

export async function workDraft(me: Visitor, room: BillingRoom): Promise<void> {
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
export async function sendDocuments(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
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

export async function remind(me: Visitor, { clientId }: BillingRoom, invoiceId: string): Promise<void> {
  const { steps, version } = await me.ok<Versioned & { steps: object[] }>('GET', '/practice/reminders');
  await me.ok('PUT', '/practice/reminders', { enabled: true, steps, version });
  for (const path of [`/invoices/${invoiceId}`, `/clients/${clientId}`]) {
    await me.ok('POST', `${path}/reminders/off`);
    await me.ok('POST', `${path}/reminders/on`);
  }
  await me.ok('POST', `/clients/${clientId}/statement/send`, {});
}
