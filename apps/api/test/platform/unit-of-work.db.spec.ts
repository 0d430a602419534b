import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { AsyncResource, createHook } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import type { Actor } from '../../src/platform/database/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { prepared, type Prepared } from '../../src/platform/database/prepared.js';
import { gate } from '../support/gate.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { watchStatements } from '../support/watch-statements.js';

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
const ECHO = prepared('SELECT $1::int AS echo');
const names = async () =>
  (await app.sql<{ name: string }>(`SELECT name FROM service_types ORDER BY name`, [], practiceId)).map(
    ({ name }) => name,
  );
const inPractice = <T>(work: Parameters<typeof database.transaction<T>>[1], endsWithLast: boolean) =>
  database.transaction({ kind: 'system', practiceId }, work, { endsWithLast });
const read = () =>
  database.transaction({ kind: 'system', practiceId }, (uow) => uow.first('SELECT 1 AS one'), { readOnly: true });

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

it('does not pass for committed when nobody minds that its last statement failed', async () => {
  // On each of the connections that serve in turn, also behind one that was left so.
  for (let n = 0; n < 40; n += 1) {
    const failed = inPractice((uow) => uow.last(INSERT, [practiceId, null]).catch(() => 'never mind'), true);
    await expect(failed).rejects.toThrow('could not be committed');
  }
});

it('has PostgreSQL answer twice, once to the beginning and once to the end', async () => {
  const one = () => inPractice((uow) => uow.last(ECHO, [1]), true);
  // Each connection parses a statement for itself, by itself.
  for (let n = 0; n < 40; n += 1) await one();
  const asks = jest.spyOn(pg.Connection.prototype, 'sync');
  await one();
  expect(asks).toHaveBeenCalledTimes(2);
  asks.mockRestore();
});

it('has the first question of the work answered with the beginning', async () => {
  const one = () =>
    database.beginning({ kind: 'system', practiceId }, async (transaction) => [
      ...(await transaction.asking(ECHO, [1])),
      ...(await transaction.asking(ECHO, [2])),
      await (await transaction.uow()).end(ECHO, [3]),
    ]);
  for (let n = 0; n < 40; n += 1) await one();
  const asks = jest.spyOn(pg.Connection.prototype, 'sync');
  expect(await one()).toEqual([{ echo: 1 }, { echo: 2 }, { echo: 3 }]);
  expect(asks).toHaveBeenCalledTimes(3);
  asks.mockRestore();
});

it('answers nothing to somebody who is not known, and tells them before what else is wrong', async () => {
  const unknown: Actor = { kind: 'system', practiceId: '00000000-0000-4000-8000-000000000000' };
  const answered: unknown[] = [];
  const asked = database.beginning(unknown, async (transaction) => {
    answered.push(await transaction.asking(ECHO, [1]));
  });
  await expect(asked).rejects.toMatchObject({ code: 'not_signed_in' });
  const neverBegun = database.beginning(unknown, () => Promise.resolve('an answer'));
  await expect(neverBegun).rejects.toMatchObject({ code: 'not_signed_in' });
  const wrong = () => Promise.reject(new Error('wrong'));
  await expect(database.beginning(unknown, wrong)).rejects.toMatchObject({ code: 'not_signed_in' });
  await expect(database.beginning({ kind: 'system', practiceId }, wrong)).rejects.toThrow('wrong');
  expect(answered).toEqual([]);
});

it('gives each its own answers, whatever fails beside them', async () => {
  const untold = {
    toPostgres: () => {
      throw new Error('cannot be told');
    },
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: 200 }, (_, n) => {
      const param = n % 7 === 1 ? 'no number' : n % 7 === 2 ? untold : n;
      return inPractice(
        async (uow) => [await uow.first(ECHO, [n]), await uow.last(n % 2 ? ECHO : ECHO.prepared, [param])],
        true,
      );
    }),
  );
  expect(outcomes).toEqual(
    outcomes.map((_, n) => {
      if (n % 7 === 1) return { status: 'rejected', reason: expect.objectContaining({ code: '22P02' }) };
      if (n % 7 === 2) return { status: 'rejected', reason: expect.objectContaining({ message: 'cannot be told' }) };
      return { status: 'fulfilled', value: [{ echo: n }, { echo: n }] };
    }),
  );
});

it('has what is prepared planned once, and what is not for its values', async () => {
  const asked = `SELECT current_setting('plan_cache_mode') AS mode WHERE $1`;
  const modes = await inPractice(async (uow) => {
    const of = async (sql: string | Prepared) => (await uow.first<{ mode: string }>(sql, [true]))!.mode;
    const [first, second] = [await of(prepared(asked)), await of(asked)];
    const third = await of(prepared(asked));
    const [{ mode: fourth }] = await uow.manager.query<[{ mode: string }]>(asked, [true]);
    return [first, second, third, fourth, (await uow.last<{ mode: string }>(prepared(asked), [true]))!.mode];
  }, true);
  expect(modes).toEqual(['force_generic_plan', 'auto', 'force_generic_plan', 'auto', 'force_generic_plan']);
});

it('answers what was read before the end has come, and gives the connection back', async () => {
  const log: string[] = [];
  await watchStatements(async () => {
    // More often than there are connections.
    for (let n = 0; n < 40; n += 1) {
      expect(await read()).toEqual({ one: 1 });
      if (n === 0) expect(log).not.toContain('COMMIT answered');
    }
  }, log);
  expect(log).toContain('COMMIT answered');
});

it('lets a transaction that is under way end before a stopping process closes its connections', async () => {
  const stopping = await startTestApp();
  const practice = (await stopping.register()).practiceId;
  const [begun, isStopping] = [gate(), gate()];
  const late = stopping.app.get(Database).transaction({ kind: 'system', practiceId: practice }, async (uow) => {
    begun.open();
    await isStopping.opened;
    return uow.first(INSERT, [practice, 'Late']);
  });
  await begun.opened;
  const stopped = stopping.close();
  isStopping.open();
  expect(await late).toEqual({ name: 'Late' });
  await stopped;
});

it('leaves nothing of a transaction to the old part of the heap', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (only: { type: 'minor' }) => void;
  const made = new Set<number>();
  let gone = 0;
  const watch = createHook({ destroy: (id) => void (gone += Number(made.has(id))) }).enable();
  /** Something whose end Node tells of, also when only the young part of the heap was collected. */
  class Watched extends AsyncResource {
    constructor() {
      super('Watched');
      made.add(this.asyncId());
    }
    toPostgres = () => 1;
  }
  for (let n = 0; n < 200; n += 1) {
    await inPractice((uow) => {
      Object.assign(uow, { watched: new Watched() });
      return uow.first('SELECT $1::int AS one', [new Watched()]);
    }, false);
  }
  // What is kept by something old would be old behind the second.
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  await setImmediate();
  watch.disable();
  // The last of each connection may still be held by it.
  expect(made.size - gone).toBeLessThan(20);
});

it('says where a statement was asked that failed', async () => {
  const failed = inPractice((uow) => uow.query('SELECT 1 / 0'), false);
  await expect(failed).rejects.toMatchObject({ code: '22012', stack: expect.stringContaining('unit-of-work.ts') });
});
