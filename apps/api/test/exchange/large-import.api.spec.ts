import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ImportRoom } from './import-room.js';

let room: ImportRoom;
beforeAll(async () => {
  room = await ImportRoom.open();
});
afterAll(() => room.close());

const ENTRIES_READ = `SELECT sum(idx_tup_read)::float8 AS reads FROM pg_stat_user_indexes WHERE relname = 'time_entries'`;

/** Each progress that an import reports, and the transaction with whose end others see it. */
const KEEP_PROGRESS = `
  CREATE TABLE progress (seen int, transaction text);
  CREATE FUNCTION keep_progress() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    BEGIN INSERT INTO progress VALUES (NEW.seen_count, pg_current_xact_id()::text); RETURN NEW; END $$;
  CREATE TRIGGER keep_progress AFTER UPDATE OF seen_count ON imports
    FOR EACH ROW WHEN (NEW.seen_count > OLD.seen_count) EXECUTE FUNCTION keep_progress()`;

it('a file of 50 000 rows goes into a young database while its progress shows, each of its rows checked by key', async () => {
  const visitor = await room.practice();
  const rows = Array.from(
    { length: 50_000 },
    (_, n) => `2026-11-${String((n % 20) + 1).padStart(2, '0')},Client ${n % 40},Tax,0.5,Row ${n}`,
  );
  const { body } = await room.send(visitor, `Date,Client,Service,Hours,Notes\n${rows.join('\n')}\n`);
  await room.step(visitor, body.id, 'check');
  await room.app.sql(KEEP_PROGRESS);
  expect(await room.step(visitor, body.id, 'run')).toMatchObject({
    state: 'done',
    rowCount: 50_000,
    seenCount: 50_000,
    addedCount: 50_000,
  });
  const progress = await room.app.sql<{ seen: number; transaction: string }>('SELECT * FROM progress ORDER BY seen');
  const ends = [500, 5_500, 10_500, 15_500, 20_500, 25_500, 30_500, 35_500, 40_500, 45_500, 50_000];
  expect(progress.map(({ seen }) => seen)).toEqual(ends);
  expect(new Set(progress.map(({ transaction }) => transaction)).size).toBe(ends.length);
  // Whatever refers to an entry finds it by its key, also in tables that were empty a moment ago.
  const [found] = await room.app.sql<{ reads: number }>(ENTRIES_READ);
  expect(found!.reads).toBeLessThan(50_000 * 50);
  const { totals } = await visitor.ok<{ totals: { valueMinor: number } }>('GET', '/wip');
  // 50 000 × 30 min at R850,00
  expect(totals.valueMinor).toBe(50_000 * 42_500);
}, 180_000);
