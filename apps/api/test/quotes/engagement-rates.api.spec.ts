import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { QuoteRoom } from './quote-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

interface Engagement {
  id: string;
  version: number;
  billing: { hourlyRateMinor: number | null; rates: { serviceTypeId: string; hourlyRateMinor: number }[] };
}

async function open() {
  const quotes = await QuoteRoom.open(app);
  const { billing: room, me } = quotes;
  const tax = await room.service('Tax');
  const entry = async (minutes: number, more: object) =>
    me.ok<{ id: string }>('GET', `/time-entries/${await room.log(minutes, more)}`);
  const patch = (of: Engagement, billing: object) =>
    me.patch<Engagement>(`/engagements/${of.id}`, { version: of.version, billing });
  return { quotes, room, me, tax, entry, patch, books: room.serviceTypeId };
}

describe('several rates of an engagement', () => {
  it('come from the lines of its quote and beat all other rates for their service', async () => {
    const { quotes, room, me, tax, books, entry } = await open();
    const client = { clientId: room.clientId, effectiveFrom: '2020-01-01' };
    await me.ok('POST', '/rates', { ...client, serviceTypeId: tax, hourlyRateMinor: 100_000 });
    const hours = { kind: 'hours', description: 'Work', estimatedMinutes: 600 };
    const quote = await quotes.accepted({
      lines: [
        { ...hours, serviceTypeId: tax, hourlyRateMinor: 160_000 },
        { ...hours, serviceTypeId: books, hourlyRateMinor: 70_000 },
      ],
    });
    const of = await me.ok<Engagement>('POST', `/quotes/${quote.id}/convert`, {});
    expect(of.billing).toMatchObject({
      hourlyRateMinor: null,
      rates: [
        { serviceTypeId: books, hourlyRateMinor: 70_000 },
        { serviceTypeId: tax, hourlyRateMinor: 160_000 },
      ],
    });
    // 1 h 30 at R1 600.00 and 50 min at R700.00: R583.33.
    const engagementId = of.id;
    const priced = { rateRule: 'engagement' };
    expect(await entry(90, { engagementId, serviceTypeId: tax })).toMatchObject({ ...priced, valueMinor: 240_000 });
    expect(await entry(50, { engagementId, serviceTypeId: books })).toMatchObject({ ...priced, valueMinor: 58_333 });
    expect(await entry(60, { serviceTypeId: tax })).toMatchObject({ rateRule: 'client_service', valueMinor: 100_000 });
    const other = await room.service('Payroll');
    expect(await entry(60, { engagementId, serviceTypeId: other })).toMatchObject({ rateRule: 'default' });
    const resolve = (serviceTypeId: string) =>
      me.ok('GET', `/rates/resolve?engagementId=${engagementId}&serviceTypeId=${serviceTypeId}&date=2026-11-24`);
    expect(await resolve(tax)).toMatchObject({ rule: 'engagement', hourlyRateMinor: 160_000 });
    expect(await resolve(other)).toMatchObject({ rule: 'default', hourlyRateMinor: 85_000 });
  });

  it('go before the one rate of all its work, change as a whole, and stay while time is priced with them', async () => {
    const { room, me, tax, books, entry, patch } = await open();
    const terms = {
      kind: 'hourly',
      hourlyRateMinor: 90_000,
      rates: [{ serviceTypeId: tax, hourlyRateMinor: 160_000 }],
    };
    const made = await me.ok<Engagement>('POST', '/engagements', {
      clientId: room.clientId,
      title: 'Advice',
      billing: terms,
    });
    const engagementId = made.id;
    expect(await entry(60, { engagementId, serviceTypeId: tax })).toMatchObject({ valueMinor: 160_000 });
    expect(await entry(60, { engagementId, serviceTypeId: books })).toMatchObject({ valueMinor: 90_000 });
    const both = [
      { serviceTypeId: books, hourlyRateMinor: 70_000 },
      { serviceTypeId: tax, hourlyRateMinor: 170_000 },
    ];
    const changed = (await patch(made, { rates: both })).body;
    expect(changed.billing).toMatchObject({ hourlyRateMinor: 90_000, rates: both });
    // What is logged from today on; yesterday's work keeps the former rate.
    const today = { engagementId, date: '2026-11-24' };
    expect(await entry(60, { ...today, serviceTypeId: tax })).toMatchObject({ valueMinor: 170_000 });
    expect(await entry(60, { engagementId, serviceTypeId: tax })).toMatchObject({ valueMinor: 160_000 });
    expect(await patch(changed, { rates: [both[0]] })).toMatchObject({
      status: 409,
      body: { code: 'in_use', errors: [{ pointer: '/billing/rates' }] },
    });
    const one = (await patch(changed, { rates: [both[1]] })).body;
    expect(one.billing.rates).toEqual([both[1]]);
    expect(await entry(60, { ...today, serviceTypeId: books })).toMatchObject({ valueMinor: 90_000 });
  });

  it('are refused twice for one service, and for a service there is not', async () => {
    const { room, me, tax } = await open();
    const make = (rates: object[]) =>
      me.post('/engagements', { clientId: room.clientId, title: 'Advice', billing: { kind: 'hourly', rates } });
    const rate = { serviceTypeId: tax, hourlyRateMinor: 100 };
    expect(await make([rate, rate])).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/billing/rates/1/serviceTypeId' }] },
    });
    expect(await make([rate, { ...rate, serviceTypeId: room.clientId }])).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: '/billing/rates/1/serviceTypeId' }] },
    });
  });
});
