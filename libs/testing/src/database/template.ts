import pg from 'pg';
import { testServices, withDatabase } from '../services.js';
import { templateName } from './template-name.js';

/** Brings an empty database to the newest schema; the API's own migration code, passed in by its tests. */
export type Migrate = (ownerUrl: string) => Promise<unknown>;

const ready = new Map<string, Promise<string>>();

/** The name of a migrated template database, made once for all test processes. */
export function ensureTemplate(migrate: Migrate, variant = ''): Promise<string> {
  const name = templateName(variant);
  const known = ready.get(name) ?? makeTemplate(name, migrate);
  ready.set(name, known);
  return known;
}

async function makeTemplate(name: string, migrate: Migrate): Promise<string> {
  const { adminUrl, ownerUrl } = testServices();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Workers ask at the same time: the first one builds while the others wait here.
    await admin.query(`select pg_advisory_lock(hashtext('test template'))`);
    const { rows } = await admin.query<{ datistemplate: boolean }>(
      'select datistemplate from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.datistemplate) return name;
    // The flag is set last: a database without it is what an interrupted run left.
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} owner atlas`);
    await migrate(withDatabase(ownerUrl, name));
    await admin.query(`alter database ${name} is_template true allow_connections false`);
    return name;
  } finally {
    await admin.end();
  }
}
