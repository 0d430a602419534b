import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';

interface Overrun {
  serviceTypeId: string | null;
  serviceTypeName: string | null;
  hourlyRateMinor: number | null;
  minutes: number;
}
interface Budget {
  overrunMinutes: number;
  capOverrunMinor: number;
  overrun: Overrun[];
}

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

/** Work under these terms: R 850.00 an hour, and payroll at R 900.00. */
async function work(terms: object) {
  const room = await BillingRoom.open(app, { vatRegistered: false });
  const { me, clientId } = room;
  const { id } = await me.ok<{ id: string }>('POST', '/engagements', { clientId, title: 'Advisory', billing: terms });
  const payroll = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Payroll run' });
  const log = (minutes: number) => room.log(minutes, { engagementId: id });
  const logPayroll = (minutes: number) =>
    room.log(minutes, { engagementId: id, serviceTypeId: payroll.id, hourlyRateMinor: 90_000 });
  const budget = () => me.ok<Budget>('GET', `/engagements/${id}/budget`);
  return { room, payroll: payroll.id, log, logPayroll, budget };
}

it('beyond the planned hours is what came last, of each kind at its rate', async () => {
  const { room, payroll, log, logPayroll, budget } = await work({ kind: 'hourly', hoursBudgetMinutes: 60 });
  await log(40);
  expect((await budget()).overrun).toEqual([]);
  await logPayroll(50);
  await log(10);
  // 40 + 20 of payroll are the hour that was planned.
  expect(await budget()).toMatchObject({
    overrunMinutes: 40,
    overrun: [
      { serviceTypeId: payroll, serviceTypeName: 'Payroll run', hourlyRateMinor: 90_000, minutes: 30 },
      { serviceTypeId: room.serviceTypeId, hourlyRateMinor: 85_000, minutes: 10 },
    ],
  });
});

it('beyond a cap is what it is worth, and a change quote for it comes to just that', async () => {
  const { room, payroll, log, logPayroll, budget } = await work({ kind: 'capped', capMinor: 100_000 });
  await log(60);
  await logPayroll(30);
  // 850.00 + 450.00 less 1 000.00 are 300.00: two thirds of the half hour.
  const { capOverrunMinor, overrun } = await budget();
  expect([capOverrunMinor, overrun]).toMatchObject([
    30_000,
    [{ serviceTypeId: payroll, hourlyRateMinor: 90_000, minutes: 20 }],
  ]);
  const { me, clientId } = room;
  const [{ serviceTypeId, hourlyRateMinor, minutes }] = overrun as [Overrun];
  const quote = await me.ok<{ totalMinor: number }>('POST', '/quotes', {
    clientId,
    lines: [{ kind: 'hours', description: 'More', serviceTypeId, hourlyRateMinor, estimatedMinutes: minutes }],
  });
  expect(quote.totalMinor).toBe(30_000);
});

it('what was written off is beyond no cap', async () => {
  const { room, log, budget } = await work({ kind: 'capped', capMinor: 85_000 });
  await log(60);
  const more = await log(60);
  await room.me.ok('POST', `/time-entries/${more}/write-off`, { reason: 'Goodwill' });
  expect(await budget()).toMatchObject({ capOverrunMinor: 0, overrun: [] });
});
