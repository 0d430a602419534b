import { expect, it } from '@jest/globals';
import { WEBHOOK_EVENTS } from '../../src/modules/webhooks/index.js';
import { startTestPortal } from '../support/test-portal.js';
import { Visitor } from '../support/visitor.js';
import { HookOffice, HookRoom } from './hook-room.js';

/** It takes days, and has a test of its own. */
const TOLD_ELSEWHERE = ['quote.expired'];

it('every event that one can choose is told in the life of a practice', async () => {
  const office = await HookOffice.open();
  const portal = await startTestPortal(office.app);
  const hooks = await HookRoom.open(office, ['*']);
  const { room } = hooks;
  const { me, clientId } = room;
  const client = new Visitor(portal.url);
  /** The client opens what was mailed to this address. */
  const opens = async (kind: 'invoices' | 'quotes', id: string) => {
    const to = `${id}@karoo.example`;
    await me.ok('POST', `/${kind}/${id}/send`, { channels: ['email'], to: [to] });
    await hooks.work();
    const mail = office.smtp.mails.find((each) => each.to.includes(to))!;
    const token = /\/d\/(\S+)/.exec(mail.content.text!)![1]!;
    expect((await client.post(`/api/portal/v1/documents/${token}/viewed`)).status).toBe(204);
  };
  const pay = async (amountMinor: number) =>
    (await me.ok<{ id: string }>('POST', '/payments', { clientId, date: '2026-11-24', amountMinor, method: 'eft' })).id;
  const quote = async () =>
    (
      await me.ok<{ id: string }>('POST', '/quotes', {
        clientId,
        lines: [{ kind: 'fixed_fee', description: 'Annual financial statements', unitPriceMinor: 100_000 }],
      })
    ).id;
  try {
    await room.settings({ wipAlert: { valueMinor: 50_000, ageDays: null } });
    const entry = await room.log(60);
    await hooks.work();
    await me.ok('PATCH', `/time-entries/${entry}`, { minutes: 50, version: 1 });
    await me.ok('DELETE', `/time-entries/${entry}`);
    const spent = await room.spend(5_000, 'agent');
    await me.ok('PATCH', `/disbursements/${spent}`, { amountMinor: 6_000, version: 1 });
    await me.ok('DELETE', `/disbursements/${spent}`);

    const invoice = await room.billed(50_000);
    await opens('invoices', invoice.id);
    const credit = await pay(60_000);
    await me.ok('POST', `/invoices/${invoice.id}/apply-credit`, {});
    await me.ok('POST', `/clients/${clientId}/refunds`, {
      ...{ date: '2026-11-24', amountMinor: 1_000, method: 'eft', reference: 'BACK' },
    });
    await room.credit(invoice.id, { full: true });
    await me.ok('POST', `/payments/${await pay(1_000)}/reverse`, { reason: 'Returned unpaid' });
    expect(credit).toEqual(expect.any(String));

    const [accepted, declined] = [await quote(), await quote()];
    await opens('quotes', accepted);
    await me.ok('POST', `/quotes/${declined}/send`, { channels: ['portal'] });
    await me.ok('POST', `/quotes/${accepted}/accept`, { name: 'Anel Botha' });
    await me.ok('POST', `/quotes/${declined}/decline`, { name: 'Anel Botha', reason: 'Too dear' });
    const engagement = await me.ok<{ id: string }>('POST', `/quotes/${accepted}/convert`, {});
    await me.ok('POST', `/engagements/${engagement.id}/close`, { outcome: 'completed' });
    await me.ok('POST', `/engagements/${engagement.id}/reopen`);
    await me.ok('POST', `/engagements/${engagement.id}/close`, { outcome: 'cancelled' });
    await hooks.work();

    const told = await hooks.inPractice<{ event: string }>(`SELECT DISTINCT event FROM webhook_deliveries`);
    const events = new Set([...told.map(({ event }) => event), ...TOLD_ELSEWHERE]);
    expect(WEBHOOK_EVENTS.filter((event) => !events.has(event))).toEqual([]);
    expect([...events].filter((event) => !WEBHOOK_EVENTS.some((known) => known === event))).toEqual([]);
  } finally {
    await hooks.receiver.stop();
    await portal.close();
    await office.close();
  }
}, 120_000);
