import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import { PortalHouse } from '../portal/portal-room.js';
import { ImportRoom } from './import-room.js';

let house: PortalHouse;
const on = (day: string) => travelTo({ query: (sql) => house.office.app.sql(sql) }, `${day}T09:00:00Z`);

beforeAll(async () => {
  house = await PortalHouse.open();
  await on('2026-05-20');
});
afterAll(() => house.close());

const FILE =
  'Number,Client,Date,Due date,Total,VAT,Balance\nA-1042,Karoo Blooms (Pty) Ltd,2026-05-01,2026-05-31,1150,150,575\n';

it('an opening balance shows on the portal with what is due and no PDF, and is reminded of without one', async () => {
  const { me, email } = await house.practice();
  const room = new ImportRoom(house.office.app, house.office.worker);
  const { steps } = await me.ok<{ steps: unknown[] }>('GET', '/practice/reminders');
  await me.ok('PUT', '/practice/reminders', { enabled: true, steps, version: 0 });

  const { body } = await room.send(me, FILE, { kind: 'invoices' });
  await me.ok('PATCH', `/imports/${body.id}`, { version: body.version, publish: true });
  await room.step(me, body.id, 'check');
  expect(await room.step(me, body.id, 'run')).toMatchObject({ state: 'done', addedCount: 1 });

  const client = await house.signIn(email);
  const home = await client.ok<{ dueMinor: number; toPay: Array<{ id: string }> }>('GET', '/api/portal/v1/home');
  expect(home).toMatchObject({
    dueMinor: 57_500,
    toPay: [{ number: 'A-1042', issueDate: '2026-05-01', dueDate: '2026-05-31', balanceMinor: 57_500 }],
  });
  const path = `/api/portal/v1/invoices/${home.toPay[0]!.id}`;
  expect(await client.ok('GET', path)).toMatchObject({
    heading: 'Opening balance',
    hasPdf: false,
    balanceMinor: 57_500,
    vat: [],
    lines: [{ description: 'What is still to pay of invoice A-1042', amountMinor: 57_500 }],
  });
  expect((await client.get(`${path}/pdf`)).status).toBe(404);

  const before = house.mailsTo(email).length;
  await on('2026-05-28');
  await house.office.worker.app.get(Scheduler).runOnce();
  while ((await house.office.worker.runDue()) > 0);
  const mails = house.mailsTo(email).slice(before);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.content.text).toContain('A-1042');
  expect(mails[0]!.content.text).not.toContain('PDF');
  expect(mails[0]!.content.attachments).toEqual([]);

  // It was mailed, so it stays.
  expect(await room.step(me, body.id, 'undo')).toMatchObject({
    state: 'undone',
    addedCount: 1,
    problems: [{ detail: expect.stringContaining('reminded') }],
  });
});

it('is not on the portal unless that was wished', async () => {
  const { me, email } = await house.practice();
  const room = new ImportRoom(house.office.app, house.office.worker);
  await room.bring(me, FILE, 'invoices');
  const client = await house.signIn(email);
  expect(await client.ok('GET', '/api/portal/v1/home')).toMatchObject({ dueMinor: 0, toPay: [] });
});
