import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/visitor.js';
import { ImportRoom } from './import-room.js';

let room: ImportRoom;
let me: Visitor;
beforeAll(async () => {
  room = await ImportRoom.open();
  me = await room.practice();
});
afterAll(() => room.close());

const HARVEST = 'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Billable Rate';
const entries = async (visitor: Visitor, q: string) =>
  (await visitor.ok<{ items: Array<Record<string, unknown>> }>('GET', `/time-entries?q=${encodeURIComponent(q)}`))
    .items;
describe('a file of time', () => {
  it('is looked at, checked and run: its clients, services and entries are there, priced as if logged by hand', async () => {
    const { status, body } = await room.send(
      me,
      [
        HARVEST,
        '2026-11-03,Karoo Blooms,Books,B1,Bookkeeping,"Stock,\ncounted",1.25,Yes,Lerato,',
        '2026-11-04,Karoo Blooms,Books,B1,Bookkeeping,Own mistake,0.5,No,Lerato,',
        '2026-11-05,Rooibos & Rye,Tax,T1,Tax,IRP6,30,Yes,Lerato,',
      ].join('\n'),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'ready', source: 'harvest', encoding: 'utf-8', rowCount: 0 });

    const checked = await room.step(me, body.id, 'check');
    expect(checked).toMatchObject({
      state: 'checked',
      rowCount: 3,
      seenCount: 3,
      addedCount: 2,
      refusedCount: 1,
      newClients: ['Karoo Blooms'],
      newServices: ['Bookkeeping'],
      problems: [{ line: 5, column: 'Hours', detail: expect.stringContaining('longer than 24 hours') }],
    });
    expect(await entries(me, 'counted')).toEqual([]);

    const done = await room.step(me, body.id, 'run');
    expect(done).toMatchObject({ state: 'done', addedCount: 2, refusedCount: 1 });
    // 75 min at R850,00 = R1 062,50
    expect(await entries(me, 'counted')).toMatchObject([
      { minutes: 75, valueMinor: 106_250, rateRule: 'default', status: 'unbilled', date: '2026-11-03' },
    ]);
    expect(await entries(me, 'mistake')).toMatchObject([{ minutes: 30, valueMinor: 0, status: 'non_billable' }]);
    const { totals } = await me.ok<{ totals: { valueMinor: number } }>('GET', '/wip');
    expect(totals.valueMinor).toBe(106_250);
  });

  it('adds nothing when it comes again, and two equal rows of one file are two', async () => {
    const visitor = await room.practice();
    const file = 'Date;Client;Service;Hours;Notes\n03/11/2026;Karoo;Tax;1,5;Call\n03/11/2026;Karoo;Tax;1,5;Call\n';
    expect(await room.bring(visitor, file)).toMatchObject({ addedCount: 2, repeatedCount: 0 });
    expect(await room.bring(visitor, file)).toMatchObject({ state: 'done', addedCount: 0, repeatedCount: 2 });
    expect(await entries(visitor, 'Call')).toHaveLength(2);
  });

  it('is undone but for what is on an invoice, and may be run again then', async () => {
    const visitor = await room.practice();
    const file = 'Date,Client,Service,Hours,Notes\n2026-11-03,Karoo,Tax,1,One\n2026-11-04,Karoo,Tax,2,Two\n';
    const { id } = await room.bring(visitor, file);
    const [two] = await entries(visitor, 'Two');
    await visitor.ok('POST', '/invoices', { clientId: two!['clientId'], upTo: '2026-11-03' });
    const undone = await room.step(visitor, id, 'undo');
    expect(undone).toMatchObject({
      state: 'undone',
      addedCount: 1,
      problems: [{ line: 2, detail: expect.stringContaining('stays') }],
    });
    expect(await entries(visitor, 'Two')).toEqual([]);
    expect(await entries(visitor, 'One')).toHaveLength(1);
    // Once more when what stood in the way may be gone: here it is not.
    expect(await room.step(visitor, id, 'undo')).toMatchObject({ state: 'undone', problems: [{ line: 2 }] });
    await room.step(visitor, id, 'check');
    expect(await room.step(visitor, id, 'run')).toMatchObject({ state: 'done', addedCount: 2, repeatedCount: 0 });
    expect(await entries(visitor, 'Two')).toHaveLength(1);
    expect(await entries(visitor, 'One')).toHaveLength(1);
  });

  it('is priced by its own rates when that is wanted', async () => {
    const visitor = await room.practice();
    const { body } = await room.send(
      visitor,
      'Date,Client,Service,Hours,Rate,Notes\n2026-11-03,Karoo,Tax,2,"1 000,00",Own rate\n',
    );
    await visitor.ok('PATCH', `/imports/${body.id}`, { version: body.version, useRates: true });
    await room.step(visitor, body.id, 'check');
    await room.step(visitor, body.id, 'run');
    expect(await entries(visitor, 'Own rate')).toMatchObject([{ valueMinor: 200_000, rateRule: 'override' }]);
  });

  it('names what stands in the way of each row: no rate, a locked period, an archived client', async () => {
    const visitor = await room.app.register();
    await visitor.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2026-11-01' });
    const archived = await visitor.ok<{ id: string }>('POST', '/clients', { name: 'Old Mill', kind: 'company' });
    await visitor.ok('POST', `/clients/${archived.id}/archive`);
    const { version } = await visitor.ok<{ version: number }>('GET', '/practice');
    await visitor.ok('PATCH', '/practice', { version, lockDate: '2026-10-01' });
    const { body } = await room.send(
      visitor,
      'Date,Client,Service,Hours\n2026-09-30,Karoo,Tax,1\n2026-10-15,Karoo,Tax,1\n2026-11-15,OLD MILL,Tax,1\n2026-11-15,Karoo,Tax,1\n',
    );
    expect(await room.step(visitor, body.id, 'check')).toMatchObject({
      addedCount: 1,
      problems: [
        { line: 2, detail: expect.stringContaining('locked before 2026-10-01') },
        { line: 3, detail: expect.stringContaining('no rate') },
        { line: 4, detail: expect.stringContaining('archived') },
      ],
    });
  });

  it('says line, column and reason of all that is wrong, also as a file', async () => {
    const visitor = await room.practice();
    const wrong = Array.from({ length: 250 }, () => '=1+1,Karoo,Tax,long').join('\n');
    const { body } = await room.send(visitor, `Day,Client,Service,Hours\n03/11/2026,Karoo,,1\n${wrong}\n`);
    const checked = await room.step(visitor, body.id, 'check');
    expect(checked).toMatchObject({ refusedCount: 251, addedCount: 0 });
    expect(checked.problems).toHaveLength(200);
    expect(checked.problems.slice(0, 2)).toEqual([
      { line: 2, column: 'Service', detail: 'has no service' },
      { line: 3, column: 'Day', detail: '“=1+1” is not a date' },
    ]);
    const file = await fetch(`${room.app.url}/api/v1/imports/${body.id}/problems?format=csv`, {
      headers: { Cookie: visitor.cookie },
    });
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(252);
    expect(lines[1]).toBe('2,Service,has no service');
    expect((await (await room.practice()).get(`/imports/${body.id}/problems`)).status).toBe(404);
  });

  it('from a program that was not recognised is read as its own when that is said, and rows without a service get one', async () => {
    const visitor = await room.practice();
    const { body } = await room.send(visitor, 'Customer,Date,Duration,Comment\nKaroo,2026-11-03,1:30,Anything\n');
    expect(body).toMatchObject({ source: 'generic' });
    const kimai = await visitor.ok<{ version: number; columns: unknown[] }>('PATCH', `/imports/${body.id}`, {
      version: body.version,
      source: 'kimai',
      serviceFallback: 'Bookkeeping',
    });
    expect(kimai.columns).toEqual([
      { field: 'client', column: 0 },
      { field: 'date', column: 1 },
      { field: 'duration', column: 2 },
    ]);
    expect(await room.step(visitor, body.id, 'check')).toMatchObject({ addedCount: 1, newServices: ['Bookkeeping'] });
    const clients = await room.send(visitor, 'Name\nKaroo\n', { kind: 'clients' });
    const refused = await visitor.patch(`/imports/${clients.body.id}`, { version: 1, source: 'toggl' });
    expect(refused.status).toBe(400);
  });

  it('in Windows-1252, with its columns told by hand', async () => {
    const visitor = await room.practice();
    const bytes = Buffer.from('Wann;Wer;Was;Wie lange\n03.11.2026;Café Müller;Tax;45\n', 'latin1');
    const { body } = await room.send(visitor, bytes);
    expect(body).toMatchObject({ encoding: 'windows-1252', columns: [] });
    const columns = [
      { field: 'date', column: 0 },
      { field: 'client', column: 1 },
      { field: 'service', column: 2 },
      { field: 'duration', column: 3 },
    ];
    await visitor.ok('PATCH', `/imports/${body.id}`, { version: body.version, columns });
    const checked = await room.step(visitor, body.id, 'check');
    // Without "min" in the column's name a bare number is hours.
    expect(checked.problems).toEqual([
      { line: 2, column: 'Wie lange', detail: expect.stringContaining('longer than 24 hours') },
    ]);
    expect(checked.newClients).toEqual([]);
  });

  it('as a spreadsheet writes it: a mark, semicolons, decimal commas, a break in a cell, a night', async () => {
    const visitor = await room.practice();
    const file = [
      'Date;Client;Service;Start;End;Hours;Notes',
      '03/11/2026;Café Müller;Tax;;;1,5;"Letter;\nand ""call"""',
      '03/11/2026;Café Müller;Tax;23:30;00:45;;Night',
    ].join('\r\n');
    expect(await room.bring(visitor, `\uFEFF${file}\r\n`)).toMatchObject({
      addedCount: 2,
      encoding: 'utf-8',
      newClients: ['Café Müller'],
    });
    expect(await entries(visitor, 'Letter')).toMatchObject([
      { minutes: 90, description: 'Letter;\nand "call"', valueMinor: 127_500 },
    ]);
    // 75 min on the day on which it began, at R850,00
    expect(await entries(visitor, 'Night')).toMatchObject([
      { date: '2026-11-03', minutes: 75, startedAt: '2026-11-03T21:30:00.000Z', valueMinor: 106_250 },
    ]);
    const other = await room.practice();
    const windows = Buffer.from(
      'Date\tClient\tService\tMinutes\tNotes\n3.11.26\tCafé Müller\tTax\t45\tÜber\n',
      'latin1',
    );
    const { body } = await room.send(other, windows);
    await room.step(other, body.id, 'check');
    expect(await room.step(other, body.id, 'run')).toMatchObject({ addedCount: 1, encoding: 'windows-1252' });
    expect(await entries(other, 'Über')).toMatchObject([{ minutes: 45, clientName: 'Café Müller' }]);
  });

  it('that is undone takes the alert of unbilled work back, so that it may ring again', async () => {
    const visitor = await room.practice();
    const { version } = await visitor.ok<{ version: number }>('GET', '/practice');
    await visitor.ok('PATCH', '/practice', { version, wipAlert: { valueMinor: 100_000 } });
    const rung = async () => (await visitor.ok<{ items: unknown[] }>('GET', '/notifications')).items.length;
    const work = async () => {
      while ((await room.worker.runDue()) > 0);
    };
    const { id } = await room.bring(visitor, 'Date,Client,Service,Hours\n2026-11-03,Karoo,Tax,2\n');
    await work();
    expect(await rung()).toBe(1);
    await room.step(visitor, id, 'undo');
    await work();
    await room.step(visitor, id, 'check');
    await room.step(visitor, id, 'run');
    await work();
    expect(await rung()).toBe(2);
  });
});

describe('a list of clients', () => {
  it('comes in with its contacts; who is there already is passed over', async () => {
    const visitor = await room.practice();
    const file =
      'Name,Contact,Email,Address,VAT number,Terms\nKaroo Blooms,Anel Botha,anel@karoo.example,"2 Kerk Street\nCalvinia",,30\nNo Mail,,not-an-address,,,\n';
    expect(await room.bring(visitor, file, 'clients')).toMatchObject({ addedCount: 1, refusedCount: 1 });
    const { items } = await visitor.ok<{ items: Array<Record<string, unknown>> }>('GET', '/clients');
    expect(items).toMatchObject([
      {
        name: 'Karoo Blooms',
        billingAddress: '2 Kerk Street\nCalvinia',
        paymentTermsDays: 30,
        contacts: [{ name: 'Anel Botha', email: 'anel@karoo.example' }],
      },
    ]);
    const again = await room.bring(visitor, 'Name\nKAROO BLOOMS\n', 'clients');
    expect(again).toMatchObject({ addedCount: 0, problems: [{ detail: expect.stringContaining('already') }] });
  });

  it('is undone but for clients in use', async () => {
    const visitor = await room.practice();
    const { id } = await room.bring(visitor, 'Name\nKept\nGone\n', 'clients');
    const { items } = await visitor.ok<{ items: Array<{ id: string; name: string }> }>('GET', '/clients');
    const service = await visitor.ok<{ id: string }>('POST', '/service-types', { name: 'Tax' });
    await visitor.ok('POST', '/time-entries', {
      clientId: items.find(({ name }) => name === 'Kept')!.id,
      serviceTypeId: service.id,
      date: '2026-11-03',
      minutes: 60,
    });
    expect(await room.step(visitor, id, 'undo')).toMatchObject({
      state: 'undone',
      problems: [{ line: 2, detail: 'stays: the client is in use' }],
    });
    const left = await visitor.ok<{ items: Array<{ name: string }> }>('GET', '/clients');
    expect(left.items.map(({ name }) => name)).toEqual(['Kept']);
  });
});

describe('an import', () => {
  it('takes its steps in order, and an asked step once', async () => {
    const { body } = await room.send(me, 'Date,Client,Service,Hours\n2026-11-03,Karoo,Tax,1\n');
    expect((await me.post(`/imports/${body.id}/run`)).status).toBe(409);
    expect((await me.post(`/imports/${body.id}/undo`)).status).toBe(409);
    const answers = await Promise.all(Array.from({ length: 20 }, () => me.post(`/imports/${body.id}/check`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await room.worker.runDue()).toBe(1);
    const stale = await me.patch(`/imports/${body.id}`, { version: 1, dateOrder: 'mdy' });
    expect(stale.status).toBe(412);
  });

  it('refuses what is no file, an empty one, columns that are not there, and the file of another practice', async () => {
    expect((await me.post('/imports?kind=time&fileName=x', { a: 1 })).status).toBe(415);
    expect((await room.send(me, '')).status).toBe(400);
    expect((await room.send(me, '\n\n')).status).toBe(400);
    const spreadsheet = await room.send(me, Buffer.from('PK\u0003\u0004 the rest of a workbook'));
    expect(spreadsheet).toMatchObject({ status: 400, body: { detail: expect.stringContaining('Save it as CSV') } });
    const { body } = await room.send(me, 'Date,Client\n2026-11-03,Karoo\n');
    const columns = [{ field: 'date', column: 2 }];
    const refused = await me.patch<{ errors: unknown[] }>(`/imports/${body.id}`, { version: 1, columns });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/columns/0/column' }] } });
    const stranger = await room.practice();
    expect((await stranger.get(`/imports/${body.id}`)).status).toBe(404);
    expect((await stranger.post(`/imports/${body.id}/check`)).status).toBe(404);
  });
});
