import { asReplica, bound, tidy } from './sets.mjs';
import { CHECK_SQL, WORK_SQL } from './work.sql.mjs';

/**
 * Gives a practice `entries` time entries, of which `unbilled` are open and recent, with their movements, invoices, claims
 * and postings. Set by set and without triggers, so that a million takes a minute; what must hold is checked after it.
 */
export async function seedWork(pool, practice, { entries, unbilled = Math.ceil(entries / 50), tidied = true }) {
  await asReplica(pool, async (client) => {
    const params = {
      0: [practice.clients, practice.services, entries, unbilled],
      6: [practice.userId, practice.rateId],
    };
    for (const [index, text] of WORK_SQL.entries())
      await client.query(...bound(text, practice.practiceId, params[index]));
  });
  if (tidied) await tidy(pool);
  const { rows } = await pool.query(CHECK_SQL, [practice.practiceId]);
  const { moved, open, claimed, invoiced } = rows[0];
  if (moved !== open || claimed !== invoiced)
    throw new Error(`The seeded work does not add up: ${JSON.stringify(rows[0])}`);
}

/** Touches a share of all entries, so that their old versions lie about; nothing is tidied after it. */
export async function churn(pool, { practiceId }, share) {
  await pool.query('ALTER TABLE time_entries SET (autovacuum_enabled = false)');
  await pool.query(
    `UPDATE time_entries SET description = description || '.', version = version + 1
     WHERE practice_id = $1 AND abs(hashtext(id::text)) % 1000 < 1000 * $2::float8`,
    [practiceId, share],
  );
}
