import type { BillingRoom } from '../../invoicing/billing-room.js';
import type { Visitor } from '../../support/visitor.js';
import type { Versioned } from './versioned.js';

export async function takeMoney(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
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

export async function askForDeposit(
  me: Visitor,
  { clientId }: BillingRoom,
  finish: () => Promise<unknown>,
): Promise<void> {
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
