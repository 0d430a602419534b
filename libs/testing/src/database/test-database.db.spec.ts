import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { returnToPresent, travelTo } from './time-travel.js';

const opened: TestDatabase[] = [];
let migrations = 0;

async function migrate(url: string): Promise<void> {
  migrations += 1;
  await query(
    url,
    `create table thing (id int); create function app_now() returns timestamptz language sql stable as 'select now()'`,
  );
}

async function open(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrate, variant: `harness ${process.pid}` });
  opened.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(() => Promise.all(opened.map((database) => database.drop())));

describe('test databases', () => {
  it('are migrated once, and copied for everyone who asks at the same time', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    await query(one.url, 'insert into thing values (1)');
    expect(await query(one.url, 'select id from thing')).toEqual([{ id: 1 }]);
    expect(await query(two.url, 'select id from thing')).toEqual([]);
    expect(migrations).toBe(1);
  });

  it('belong to a role that cannot step over row-level security', async () => {
    const { url } = await open();
    expect(await query(url, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ]);
  });

  it('travel in time alone', async () => {
    const [here, elsewhere] = await Promise.all([open(), open()]);
    const owner = new pg.Client({ connectionString: here.url });
    await owner.connect();
    await travelTo(owner, '2026-03-31T22:30:00Z');
    expect(await query(here.url, 'select app_now() as now')).toEqual([{ now: new Date('2026-03-31T22:30:00Z') }]);
    await travelTo(owner, '+45 days');
    expect(await query(here.url, `select app_now() = now() + interval '45 days' as ahead`)).toEqual([{ ahead: true }]);
    await returnToPresent(owner);
    await owner.end();
    for (const { url } of [here, elsewhere]) {
      expect(await query(url, 'select app_now() = now() as present')).toEqual([{ present: true }]);
    }
  });
});
