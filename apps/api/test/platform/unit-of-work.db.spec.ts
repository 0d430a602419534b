import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let database: Database;
let practiceId: string;

beforeAll(async () => {
  app = await startTestApp();
  practiceId = (await app.register()).practiceId;
  database = app.app.get(Database);
});
afterAll(() => app.close());

const INSERT = `INSERT INTO service_types (practice_id, name, colour) VALUES ($1, $2, 0) RETURNING name`;
const names = async () =>
  (await app.sql<{ name: string }>(`SELECT name FROM service_types ORDER BY name`, [], practiceId)).map(
    ({ name }) => name,
  );
const inPractice = <T>(work: Parameters<typeof database.transaction<T>>[1], endsWithLast: boolean) =>
  database.transaction({ kind: 'system', practiceId }, work, { endsWithLast });

it('commits with its last statement, and takes nothing behind it', async () => {
  const before = await names();
  const late = inPractice(async (uow) => {
    await uow.last(INSERT, [practiceId, 'First']);
    await uow.last(INSERT, [practiceId, 'Second']);
  }, true);
  await expect(late).rejects.toThrow('has ended');
  expect(await names()).toEqual([...before, 'First'].sort());
});

it('waits for more where something is kept behind the last statement', async () => {
  const before = await names();
  const answers = await inPractice(
    async (uow) => [await uow.last(INSERT, [practiceId, 'Third']), await uow.end(INSERT, [practiceId, 'Fourth'])],
    false,
  );
  expect(answers).toEqual([{ name: 'Third' }, { name: 'Fourth' }]);
  expect(await names()).toEqual([...before, 'Fourth', 'Third'].sort());
});

it('leaves nothing when its last statement fails, and the connection serves the next', async () => {
  const before = await names();
  const failed = inPractice(async (uow) => {
    await uow.query(INSERT, [practiceId, 'Fifth']);
    await uow.last(INSERT, [practiceId, null]);
  }, true);
  await expect(failed).rejects.toMatchObject({ code: '23502' });
  expect(await names()).toEqual(before);
  const next = await inPractice((uow) => uow.first<{ one: number }>('SELECT 1 AS one'), true);
  expect(next).toEqual({ one: 1 });
});

it('answers what was read before the end has come, and gives the connection back', async () => {
  const real = pg.Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
  let ended = 0;
  const sent = jest.spyOn(pg.Client.prototype, 'query') as unknown as jest.SpiedFunction<typeof real>;
  sent.mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const answer = real.apply(this, given);
    if (given[0] === 'COMMIT') void answer.then(() => (ended += 1));
    return answer;
  });
  const read = () =>
    database.transaction({ kind: 'system', practiceId }, (uow) => uow.first('SELECT 1 AS one'), { readOnly: true });
  // More often than there are connections.
  for (let n = 0; n < 40; n += 1) {
    const before = ended;
    expect(await read()).toEqual({ one: 1 });
    if (n === 0) expect(ended).toBe(before);
  }
  sent.mockRestore();
  expect(ended).toBeGreaterThan(0);
});
