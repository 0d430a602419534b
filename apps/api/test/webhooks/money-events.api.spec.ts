import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Invoice } from '../invoicing/billing-room.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { Visitor } from '../support/visitor.js';
import { HookOffice, HookRoom } from './hook-room.js';

let office: HookOffice;
let portal: TestPortal;
let hooks: HookRoom;
beforeAll(async () => {
  office = await HookOffice.open();
  portal = await startTestPortal(office.app);
}, 60_000);
afterEach(() => hooks.receiver.stop());
afterAll(async () => {
  await portal.close();
  await office.close();
});

interface Told {
  event: string;
  objectId: string;
  sequence: number;
  data: Record<string, unknown>;
}

const told = (objectId?: string) =>
  hooks
    .inPractice<Told>(`SELECT event, object_id AS "objectId", sequence::int, data FROM webhook_deliveries ORDER BY id`)
    .then((rows) => rows.filter((row) => objectId === undefined || row.objectId === objectId));

const steps = async (objectId: string) => (await told(objectId)).map(({ event, sequence }) => `${sequence} ${event}`);

const pay = async (
  amountMinor: number,
  allocations: { invoiceId: string; amountMinor: number; writeOffReason?: string }[] = [],
) =>
  (
    await hooks.room.me.ok<{ id: string }>('POST', '/payments', {
      clientId: hooks.room.clientId,
      date: '2026-11-24',
      amountMinor,
      method: 'eft',
      reference: 'KARB-1001-R',
      allocations,
    })
  ).id;

const all = ({ id, balanceMinor }: Invoice) => ({ invoiceId: id, amountMinor: balanceMinor });

describe('what is told of money', () => {
  it('a payment with what it pays, and each invoice that it pays off: 500,00 and VAT of 75,00', async () => {
    hooks = await HookRoom.open(office, ['payment.*', 'invoice.paid']);
    const [first, second] = [await hooks.room.billed(50_000), await hooks.room.billed(50_000)];
    const id = await pay(60_000, [all(first), { invoiceId: second.id, amountMinor: 2_500 }]);
    expect(await told()).toEqual([
      {
        event: 'invoice.paid',
        objectId: first.id,
        sequence: 1,
        data: {
          clientId: hooks.room.clientId,
          currency: 'ZAR',
          totalMinor: 57_500,
          paidMinor: 57_500,
          creditedMinor: 0,
          writtenOffMinor: 0,
        },
      },
      {
        event: 'payment.recorded',
        objectId: id,
        sequence: 1,
        data: {
          clientId: hooks.room.clientId,
          date: '2026-11-24',
          amountMinor: 60_000,
          method: 'eft',
          reference: 'KARB-1001-R',
          currency: 'ZAR',
          allocations: [all(first), { invoiceId: second.id, amountMinor: 2_500 }],
        },
      },
    ]);
  });

  it('credit that is used later, given back, and a payment that did not hold, with what is owed again', async () => {
    hooks = await HookRoom.open(office, ['payment.*', 'invoice.paid']);
    const { me, clientId } = hooks.room;
    const [older, newer] = [await pay(30_000), await pay(40_000)];
    const invoice = await hooks.room.billed(50_000);
    await me.ok('POST', `/invoices/${invoice.id}/apply-credit`, {});
    await me.ok('POST', `/clients/${clientId}/refunds`, {
      date: '2026-11-24',
      amountMinor: 5_000,
      method: 'eft',
      reference: 'BACK 1',
    });
    await me.ok('POST', `/payments/${older}/reverse`, { reason: 'Returned unpaid' });
    expect(await steps(older)).toEqual(['1 payment.recorded', '2 payment.allocated', '3 payment.reversed']);
    expect(await steps(newer)).toEqual(['1 payment.recorded', '2 payment.allocated', '3 payment.refunded']);
    expect(await steps(invoice.id)).toEqual(['1 invoice.paid']);
    const dataOf = async (event: string) => (await told()).filter((row) => row.event === event).map(({ data }) => data);
    // 575,00: all of the older 300,00 and 275,00 of the newer 400,00, which leaves 125,00.
    expect(await dataOf('payment.allocated')).toEqual(
      [30_000, 27_500].map((amountMinor) => ({
        clientId,
        currency: 'ZAR',
        allocations: [{ invoiceId: invoice.id, amountMinor }],
      })),
    );
    expect(await dataOf('payment.refunded')).toMatchObject([
      { amountMinor: 5_000, reference: 'BACK 1', currency: 'ZAR' },
    ]);
    expect(await dataOf('payment.reversed')).toMatchObject([
      { amountMinor: 30_000, reason: 'Returned unpaid', reopened: [{ invoiceId: invoice.id, amountMinor: 30_000 }] },
    ]);
    await pay(30_000, [{ invoiceId: invoice.id, amountMinor: 30_000 }]);
    expect(await steps(invoice.id)).toEqual(['1 invoice.paid', '2 invoice.paid']);
  });

  it('an invoice that owes nothing more by a credit note, a write-off, or from the start', async () => {
    hooks = await HookRoom.open(office, ['invoice.*']);
    const { room } = hooks;
    const credited = await room.billed(50_000);
    await pay(46_000, [{ invoiceId: credited.id, amountMinor: 46_000 }]);
    await room.credit(credited.id, { lines: [{ lineId: credited.lines[0]!.id, amountMinor: 10_000 }] });
    expect(await steps(credited.id)).toEqual(['1 invoice.finalised', '2 invoice.credited', '3 invoice.paid']);
    expect((await told(credited.id)).at(-1)!.data).toMatchObject({ paidMinor: 46_000, creditedMinor: 11_500 });
    // More credited than was open: what paid it is freed, and it was paid before.
    await room.credit(credited.id, { lines: [{ lineId: credited.lines[0]!.id, amountMinor: 10_000 }] });
    expect(await steps(credited.id)).toHaveLength(4);

    const forgiven = await room.billed(50_000);
    await pay(57_000, [{ invoiceId: forgiven.id, amountMinor: 57_000, writeOffReason: 'Bank charges' }]);
    expect((await told(forgiven.id)).at(-1)).toMatchObject({
      event: 'invoice.paid',
      data: { paidMinor: 57_000, writtenOffMinor: 500 },
    });

    const whole = await room.billed(50_000);
    await room.credit(whole.id, { full: true });
    expect(await steps(whole.id)).toEqual(['1 invoice.finalised', '2 invoice.credited']);

    const free = await room.billed(0);
    expect(await steps(free.id)).toEqual(['1 invoice.finalised', '2 invoice.paid']);
  });

  it('once, when two pay the same invoice at the same time', async () => {
    hooks = await HookRoom.open(office, ['payment.*', 'invoice.paid']);
    const invoice = await hooks.room.billed(50_000);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        hooks.room.me.post(`/invoices/${invoice.id}/mark-paid`, { date: '2026-11-24', method: 'eft' }),
      ),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect((await told()).map(({ event, sequence }) => `${sequence} ${event}`).sort()).toEqual([
      '1 invoice.paid',
      '1 payment.recorded',
    ]);
  });
});

describe('what is told of the rest', () => {
  it('an invoice that its client opens by the link', async () => {
    hooks = await HookRoom.open(office, ['invoice.viewed']);
    const invoice = await hooks.room.billed(50_000);
    const to = `${invoice.id}@karoo.example`;
    await hooks.room.me.ok('POST', `/invoices/${invoice.id}/send`, { channels: ['email'], to: [to] });
    await hooks.work();
    const mail = office.smtp.mails.find((each) => each.to.includes(to))!;
    const token = /\/d\/(\S+)/.exec(mail.content.text!)![1]!;
    const client = new Visitor(portal.url);
    expect((await client.post(`/api/portal/v1/documents/${token}/viewed`)).status).toBe(204);
    expect((await client.post(`/api/portal/v1/documents/${token}/viewed`)).status).toBe(204);
    expect(await told()).toEqual([{ event: 'invoice.viewed', objectId: invoice.id, sequence: 1, data: {} }]);
  });

  it('a disbursement: made, changed, deferred, deleted', async () => {
    hooks = await HookRoom.open(office, ['disbursement.*']);
    const { room } = hooks;
    const id = await room.spend(45_000, 'agent');
    await room.me.ok('PATCH', `/disbursements/${id}`, { amountMinor: 46_000, version: 1 });
    await room.me.ok('POST', `/disbursements/${id}/defer`, { until: '2027-01-01', reason: 'Next year' });
    await room.me.ok('DELETE', `/disbursements/${id}`);
    expect(await steps(id)).toEqual([
      '1 disbursement.created',
      '2 disbursement.updated',
      '3 disbursement.updated',
      '4 disbursement.deleted',
    ]);
    expect((await told()).slice(0, 2).map(({ data }) => data)).toMatchObject([
      { clientId: room.clientId, kind: 'agent', amountMinor: 45_000 },
      { amountMinor: 46_000 },
    ]);
  });

  it('a client whose WIP crosses its limit, once until it falls below', async () => {
    hooks = await HookRoom.open(office, ['wip.alert']);
    const { room } = hooks;
    await room.settings({ wipAlert: { valueMinor: 100_000, ageDays: null } });
    await hooks.work();
    await room.log(60);
    await hooks.work();
    expect(await told()).toEqual([]);
    const second = await room.log(60);
    await hooks.work();
    await room.log(30);
    await hooks.work();
    // Two hours at R 850,00 against a limit of R 1 000,00.
    expect(await told()).toMatchObject([
      {
        event: 'wip.alert',
        objectId: room.clientId,
        sequence: 1,
        data: { clientName: 'Karoo Blooms (Pty) Ltd', valueMinor: 170_000, limitValueMinor: 100_000, crossed: 'value' },
      },
    ]);
    await room.me.ok('POST', `/time-entries/${second}/write-off`, { reason: 'Agreed' });
    await room.settings({ wipAlert: { valueMinor: 200_000, ageDays: null } });
    await hooks.work();
    await room.log(120);
    await hooks.work();
    expect(await steps(room.clientId)).toEqual(['1 wip.alert', '2 wip.alert']);
  });
});
