import { travelTo, type TestDatabase } from '@atlasos/testing';
import pg from 'pg';
import type { BrowserContext } from 'playwright-core';

/** Stops the time of the database and of the browser at the same moment. */
export async function stopTimeAt(
  instant: string,
  database: TestDatabase,
  ...contexts: BrowserContext[]
): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await travelTo(owner, instant);
  } finally {
    await owner.end();
  }
  await Promise.all(contexts.map((context) => context.clock.setFixedTime(new Date(instant))));
}
