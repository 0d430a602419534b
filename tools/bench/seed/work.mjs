import { CHECK_SQL, WORK_SQL } from './work.sql.mjs';

/**
 * Gives a practice `entries` time entries, of which `unbilled` are open and recent, with their movements, invoices, claims
 * and postings. Set by set and without triggers, so that a million takes a minute; what must hold is checked after it.
 */
export async function seedWork(pool, practice, { entries, unbilled = Math.ceil(entries / 50) }) {
  const client = await pool.connect();
  try {
    await client.query(
      `BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL work_mem = '256MB'; SELECT setseed(0.42)`,
    );
    const params = {
      0: [practice.clients, practice.services, entries, unbilled],
      6: [practice.userId, practice.rateId],
    };
    for (const [index, text] of WORK_SQL.entries())
      await client.query(...bound(text, practice.practiceId, params[index]));
    await client.query('COMMIT');
    const { rows } = await client.query(CHECK_SQL, [practice.practiceId]);
    const { moved, open, claimed, invoiced } = rows[0];
    if (moved !== open || claimed !== invoiced)
      throw new Error(`The seeded work does not add up: ${JSON.stringify(rows[0])}`);
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
}

/** A statement takes exactly the parameters that it names. */
function bound(text, practiceId, more = []) {
  const literal = text.replaceAll('$1', `'${practiceId}'::uuid`).replace(/\$(\d)/g, (_, n) => `$${n - 1}`);
  return [literal, more];
}
