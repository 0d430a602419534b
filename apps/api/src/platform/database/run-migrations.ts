import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { rolePassword, type DatabaseRole } from './role-urls.js';

const ROLES: DatabaseRole[] = ['atlas_app', 'atlas_system'];

/** Brings the database up to date as its owner, and gives the two application roles their passwords. */
export async function runMigrations(databaseUrl: string, options: { sessionSecret: string }): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: databaseUrl, migrations, migrationsTransactionMode: 'each' });
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
