import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { rolePassword, type DatabaseRole } from './role-urls.js';

const ROLES: DatabaseRole[] = ['atlas_app', 'atlas_system'];

interface MigrationOptions {
  sessionSecret: string;
  /** The last one to run, for a database as an older version had it; all unless said. */
  upTo?: string;
}

/** Brings the database up to date as its owner, and gives the two application roles their passwords. */
export async function runMigrations(databaseUrl: string, options: MigrationOptions): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: wanted(options.upTo),
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
    for (const role of ROLES) {
      await source.query(
        `DO $$ BEGIN EXECUTE format('ALTER ROLE ${role} LOGIN PASSWORD %L', '${rolePassword(role, options.sessionSecret)}'); END $$`,
      );
    }
  } finally {
    await source.destroy();
  }
}

function wanted(upTo: string | undefined): typeof migrations {
  if (upTo === undefined) return migrations;
  const last = migrations.findIndex(({ name }) => name === upTo);
  if (last < 0) throw new Error(`This version does not know the migration ${upTo}: a newer one made it.`);
  return migrations.slice(0, last + 1);
}
