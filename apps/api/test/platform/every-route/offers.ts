import type { BillingRoom } from '../../invoicing/billing-room.js';
import type { Visitor } from '../../support/visitor.js';
import type { Versioned } from './versioned.js';

/** From an offer to work that is agreed and done. */
export async function agreeOnWork(me: Visitor, room: BillingRoom, finish: () => Promise<unknown>): Promise<void> {
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
