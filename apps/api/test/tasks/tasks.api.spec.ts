import { addDays } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, addService, UNKNOWN_ID, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

type Task = Kept & { title: string; trackedMinutes: number; valueMinor: number };
type List = { items: Task[]; nextCursor: string | null };

async function practiceWithWork() {
  const lerato = await app.register();
  const [client, service] = [await addClient(lerato), await addService(lerato)];
  const work = { clientId: client.id, serviceTypeId: service.id };
  const add = (title: string, more: object = {}) => lerato.ok<Task>('POST', '/tasks', { title, ...work, ...more });
  return { lerato, client, service, work, add };
}

/** Logs time on a task at R850.00 an hour. */
const log = (
  visitor: Visitor,
  task: Task,
  entry: { minutes: number; valueMinor: number; billable?: boolean; deleted?: boolean },
) =>
  app.sql(
    `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, task_id, entry_date, minutes, billed_minutes,
       hourly_rate_minor, rate_rule, value_minor, billable, state, deleted_at)
     VALUES ($1, $2, $3, $4, $5, '2026-11-20', $6, $6, 85000, 'override', $7, $8, $9, $10)`,
    [
      visitor.practiceId,
      visitor.userId,
      task['clientId'],
      task['serviceTypeId'],
      task.id,
      entry.minutes,
      entry.valueMinor,
      entry.billable ?? true,
      entry.billable === false ? 'non_billable' : 'open',
      entry.deleted ? new Date() : null,
    ],
    visitor.practiceId,
  );

describe('tasks', () => {
  it('belong to a client and a service, and move through their states', async () => {
    const { lerato, work, add } = await practiceWithWork();
    const task = await add('VAT201 for October', { dueDate: '2026-11-25' });
    expect(task).toMatchObject({
      ...work,
      clientName: 'Karoo Blooms',
      serviceTypeName: 'Bookkeeping',
      status: 'todo',
      dueDate: '2026-11-25',
      engagementId: null,
      notes: '',
      doneAt: null,
      trackedMinutes: 0,
      valueMinor: 0,
      version: 1,
    });
    const done = await lerato.patch(`/tasks/${task.id}`, { status: 'done', version: 1 });
    expect(done.body).toMatchObject({ status: 'done', doneAt: expect.any(String), version: 2 });
    expect(
      (await lerato.patch(`/tasks/${task.id}`, { status: 'done', notes: 'Filed', version: 2 })).body,
    ).toMatchObject({ doneAt: done.body['doneAt'], notes: 'Filed' });
    expect(
      (await lerato.patch(`/tasks/${task.id}`, { status: 'in_progress', dueDate: null, version: 3 })).body,
    ).toMatchObject({ status: 'in_progress', doneAt: null, dueDate: null });
    expect((await lerato.delete(`/tasks/${task.id}`)).status).toBe(204);
    const actions = await app.sql<{ action: string }>(
      `SELECT action FROM audit_log WHERE entity_id = $1 ORDER BY id`,
      [task.id],
      lerato.practiceId,
    );
    expect(actions.map(({ action }) => action)).toEqual(
      ['created', 'changed', 'changed', 'changed', 'deleted'].map((verb) => `task.${verb}`),
    );
  });

  it('show the time logged on them: 50 min and 10 min at R850.00 are 60 min, R850.00', async () => {
    const { lerato, add } = await practiceWithWork();
    const [worked, idle] = [await add('Worked on'), await add('Idle')];
    await log(lerato, worked, { minutes: 50, valueMinor: 70833 });
    await log(lerato, worked, { minutes: 10, valueMinor: 14167 });
    await log(lerato, worked, { minutes: 15, valueMinor: 0, billable: false });
    await log(lerato, worked, { minutes: 90, valueMinor: 127500, deleted: true });
    const { items } = (await lerato.get<List>('/tasks', { sort: 'newest' })).body;
    expect(items.map(({ id, trackedMinutes, valueMinor }) => [id, trackedMinutes, valueMinor])).toEqual([
      [idle.id, 0, 0],
      [worked.id, 75, 85000],
    ]);
    expect((await lerato.get(`/tasks/${worked.id}`)).body).toMatchObject({ trackedMinutes: 75, valueMinor: 85000 });
  });

  it('with time keep their client and are not deleted', async () => {
    const { lerato, add } = await practiceWithWork();
    const other = await addClient(lerato, 'Other');
    const task = await add('Worked on');
    expect((await lerato.patch(`/tasks/${task.id}`, { clientId: other.id, version: 1 })).body).toMatchObject({
      clientName: 'Other',
    });
    await log(lerato, { ...task, clientId: other.id }, { minutes: 50, valueMinor: 70833 });
    expect(await lerato.patch(`/tasks/${task.id}`, { clientId: task['clientId'], version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'in_use' },
    });
    expect(await lerato.delete(`/tasks/${task.id}`)).toMatchObject({
      status: 409,
      body: { code: 'in_use', detail: expect.stringContaining('done instead') },
    });
    expect((await lerato.patch(`/tasks/${task.id}`, { title: 'Renamed', version: 2 })).body).toMatchObject({
      title: 'Renamed',
    });
  });

  it('are not made for what is archived, but what exists goes on', async () => {
    const { lerato, client, service, work, add } = await practiceWithWork();
    const task = await add('Before');
    await lerato.post(`/service-types/${service.id}/archive`);
    expect(await lerato.post('/tasks', { title: 'T', ...work })).toMatchObject({
      status: 409,
      body: { code: 'conflict', errors: [{ pointer: '/serviceTypeId' }] },
    });
    await lerato.post(`/clients/${client.id}/archive`);
    expect(await lerato.post('/tasks', { title: 'T', ...work })).toMatchObject({
      status: 409,
      body: { code: 'client_archived', errors: [{ pointer: '/clientId' }] },
    });
    expect((await lerato.patch(`/tasks/${task.id}`, { ...work, status: 'done', version: 1 })).status).toBe(200);
  });
});

describe('the list of tasks', () => {
  it('is ordered by due date with the undated last, filters, and pages', async () => {
    const { lerato, client, add } = await practiceWithWork();
    const [{ today }] = (await app.sql<{ today: string }>(
      `SELECT to_char(app_now() AT TIME ZONE 'Africa/Johannesburg', 'YYYY-MM-DD') AS today`,
    )) as [{ today: string }];
    const other = await addClient(lerato, 'Tafelberg Joinery');
    await add('undated');
    await add('later', { dueDate: addDays(today, 7) });
    await add('week', { dueDate: addDays(today, 6), status: 'in_progress' });
    await add('today', { dueDate: today, notes: 'ring Thandi' });
    await add('overdue', { dueDate: addDays(today, -1) });
    await add('finished', { dueDate: addDays(today, -2), status: 'done', clientId: other.id });
    const titles = async (query: Record<string, string> = {}) =>
      (await lerato.get<List>('/tasks', query)).body.items.map(({ title }) => title);
    expect(await titles()).toEqual(['finished', 'overdue', 'today', 'week', 'later', 'undated']);
    expect(await titles({ due: 'overdue' })).toEqual(['overdue']);
    expect(await titles({ due: 'today' })).toEqual(['today']);
    expect(await titles({ due: 'week' })).toEqual(['today', 'week']);
    expect(await titles({ due: 'later' })).toEqual(['later']);
    expect(await titles({ due: 'none' })).toEqual(['undated']);
    expect(await titles({ dueFrom: today, dueTo: addDays(today, 6) })).toEqual(['today', 'week']);
    expect(await titles({ status: 'done' })).toEqual(['finished']);
    expect(await titles({ status: 'in_progress' })).toEqual(['week']);
    expect(await titles({ status: 'open', clientId: client.id })).toEqual([
      'overdue',
      'today',
      'week',
      'later',
      'undated',
    ]);
    expect(await titles({ clientId: other.id })).toEqual(['finished']);
    expect(await titles({ q: 'TAFELBERG' })).toEqual(['finished']);
    expect(await titles({ q: 'thandi' })).toEqual(['today']);
    for (const sort of ['due', 'newest']) {
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await lerato.get<List>('/tasks', { sort, limit: 2, cursor });
        paged.push(...body.items.map(({ title }) => title));
        cursor = body.nextCursor ?? undefined;
      } while (cursor);
      expect(paged).toEqual(await titles({ sort }));
    }
  });
});

describe('what tasks refuse', () => {
  let lerato: Visitor;
  let work: { clientId: string; serviceTypeId: string };
  beforeAll(async () => void ({ lerato, work } = await practiceWithWork()));

  it.each([
    ['no title', { title: '' }, '/title'],
    ['no client', { title: 'T', clientId: undefined }, '/clientId'],
    ['null as a client', { title: 'T', clientId: null }, '/clientId'],
    ['an unknown state', { title: 'T', status: 'waiting' }, '/status'],
    ['an impossible date', { title: 'T', dueDate: '2026-11-31' }, '/dueDate'],
    ['a NUL character', { title: 'T\u0000' }, '/title'],
    ['tracked time', { title: 'T', trackedMinutes: 5 }, '/trackedMinutes'],
  ])('%s', async (_, body, pointer) => {
    expect(await lerato.post('/tasks', { ...work, ...body })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    });
  });

  it('a stale version, none, and all but one of several at once', async () => {
    const { id } = await lerato.ok<Task>('POST', '/tasks', { title: 'T', ...work });
    expect((await lerato.patch(`/tasks/${id}`, { title: 'U' })).status).toBe(428);
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((title) => lerato.patch(`/tasks/${id}`, { title, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('ids of another practice exactly as unknown ones', async () => {
    const theirs = await practiceWithWork();
    const [task, own] = [
      await theirs.add('Theirs'),
      await lerato.ok<Task>('POST', '/tasks', { title: 'Mine', ...work }),
    ];
    const calls = (t: string, c: string, s: string) => [
      lerato.get(`/tasks/${t}`),
      lerato.patch(`/tasks/${t}`, { title: 'X', version: 1 }),
      lerato.delete(`/tasks/${t}`),
      lerato.post('/tasks', { title: 'X', ...work, clientId: c }),
      lerato.post('/tasks', { title: 'X', ...work, serviceTypeId: s }),
      lerato.post('/tasks', { title: 'X', ...work, engagementId: t }),
      lerato.patch(`/tasks/${own.id}`, { clientId: c, version: 1 }),
    ];
    const bodies = async (answers: ReturnType<typeof calls>) =>
      (await Promise.all(answers)).map(({ status, body }) => ({ status, ...body, requestId: '' }));
    const known = await bodies(calls(task.id, theirs.client.id, theirs.service.id));
    expect(known).toEqual(await bodies(calls(UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID)));
    expect(known.map(({ status }) => status)).toEqual(Array(7).fill(404));
  });
});
