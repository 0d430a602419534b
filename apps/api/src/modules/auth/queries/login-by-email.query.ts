import type { Database } from '../../../platform/database/database.js';

export interface Login {
  practiceId: string;
  userId: string;
  name: string;
  email: string;
  passwordHash: string;
}

/** The one login of an address, whatever the practice. Any case of the address finds it. */
export async function loginByEmail(database: Database, email: string): Promise<Login | undefined> {
  const rows = await database.acrossPractices<Login>(
    `SELECT practice_id AS "practiceId", id AS "userId", name, email, password_hash AS "passwordHash" FROM users WHERE lower(email) = lower($1)`,
    [email],
  );
  return rows[0];
}
