import type { BillingRoom } from '../../invoicing/billing-room.js';
import type { Visitor } from '../../support/visitor.js';
import type { Versioned } from './versioned.js';

export async function workTimer(me: Visitor, { clientId, serviceTypeId }: BillingRoom): Promise<void> {
  await me.ok('POST', '/timer/start', { clientId, serviceTypeId });
  const { version } = await me.ok<Versioned>('GET', '/timer');
  await me.ok('PATCH', '/timer', { description: 'Reconciled', version });
  await me.ok('POST', '/timer/keep');
  await me.ok('DELETE', '/timer');
  await me.ok('POST', '/timer/restore');
  await me.ok('POST', '/timer/stop');
  await me.ok('GET', '/timer');
}

export async function workEntries(me: Visitor, room: BillingRoom): Promise<void> {
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

export async function workMany(me: Visitor, room: BillingRoom): Promise<void> {
  const work = { timeEntryIds: [await room.log(15)], disbursementIds: [await room.spend(2_000, 'agent')] };
  await me.ok('POST', '/wip/work/defer', { ...work, until: '2027-01-01', reason: 'Next year' });
  await me.ok('POST', '/wip/work/undefer', work);
  await me.ok('POST', '/wip/work/write-off', { ...work, reason: 'Goodwill' });
}
