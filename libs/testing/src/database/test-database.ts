import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServices, withDatabase } from '../services.js';
import { ensureTemplate, type Migrate } from './template.js';

export interface TestDatabase {
  /** Connects as the owner of the schema, as DATABASE_URL does in production. */
  url: string;
  name: string;
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  migrate: Migrate;
  /** Tells apart templates that hold more than the schema, such as demo data. */
  variant?: string;
}

/** A database of one's own with the newest schema, copied from the template in well under 100 ms. */
export async function createTestDatabase({ migrate, variant }: TestDatabaseOptions): Promise<TestDatabase> {
  const template = await ensureTemplate(migrate, variant);
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${template} owner atlas`));
  return {
    url: withDatabase(testServices().ownerUrl, name),
    name,
    drop: () => asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: testServices().adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
