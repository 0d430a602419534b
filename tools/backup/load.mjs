import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { runOnce } from '../lib/supervised.mjs';
import { rulesOfTheBooks } from './rules-of-the-books.mjs';
import { copyIn, migrationsOf, openTables } from './tables.mjs';

/** Migrating needs no queue. */
const NO_REDIS = 'redis://127.0.0.1:9';

/**
 * Loads a backup into an empty database, as the owner of its schema: all of it, checked, or nothing. An older backup is brought up to
 * date afterwards, as an old database would be.
 */
export async function load(archive, { databaseUrl, secret, dataDir }) {
  const { tables, migrations } = archive.manifest;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: secret,
    DATA_DIR: dataDir,
    REDIS_URL: NO_REDIS,
  };
  const migrate = (...upTo) => runOnce({ script: 'apps/api/dist/migrate.js', args: upTo, env });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if ((await migrationsOf(client)).length > 0)
      throw new Error('there is data already. Restore into an empty database.');
    await migrate(migrations.at(-1));
    await client.query('BEGIN');
    const close = await openTables(client);
    for (const table of tables) await archive.read(table, client.query(copyStreams.from(copyIn(table))));
    const { brokenRules } = await rulesOfTheBooks();
    const names = tables.map(({ name }) => name);
    const broken = await brokenRules(async (sql) => (await client.query(sql)).rows, names);
    if (broken.length > 0) throw new Error(`the backup contradicts itself:\n  ${broken.join('\n  ')}`);
    await close();
    await client.query('COMMIT');
    await migrate();
  } finally {
    await client.end();
  }
}
