/** Runs `work` in a transaction in which triggers and foreign keys rest, on a connection of its own. */
export async function asReplica(pool, work) {
  const client = await pool.connect();
  try {
    await client.query(
      `BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL work_mem = '256MB'; SELECT setseed(0.42)`,
    );
    await work(client);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** As autovacuum leaves the tables once it has caught up. */
export const tidy = (pool) => pool.query('VACUUM ANALYZE');

/** A statement takes exactly the parameters that it names; the practice stands in it as a literal. */
export function bound(text, practiceId, more = []) {
  const literal = text.replaceAll('$1', `'${practiceId}'::uuid`).replace(/\$(\d)/g, (_, n) => `$${n - 1}`);
  return [literal, more];
}
