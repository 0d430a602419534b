const WIP = `
  SELECT w.client_id, c.name, sum(value)::bigint AS value, sum(minutes)::int AS minutes, min(date) AS oldest,
    coalesce(sum(value) FILTER (WHERE date > current_date - 31), 0)::bigint AS days_30, coalesce(sum(value) FILTER (WHERE date BETWEEN current_date - 60 AND current_date - 31), 0)::bigint AS days_60,
    coalesce(sum(value) FILTER (WHERE date BETWEEN current_date - 90 AND current_date - 61), 0)::bigint AS days_90, coalesce(sum(value) FILTER (WHERE date < current_date - 90), 0)::bigint AS older,
    coalesce(sum(value) FILTER (WHERE state = 'drafted'), 0)::bigint AS drafted, coalesce(sum(value) FILTER (WHERE state = 'open' AND deferred_until > current_date), 0)::bigint AS deferred
  FROM (
    SELECT client_id, entry_date AS date, value_minor - written_off_minor AS value, billed_minutes AS minutes, state, deferred_until
    FROM time_entries WHERE practice_id = $1 AND state IN ('open', 'drafted') AND deleted_at IS NULL
    UNION ALL
    SELECT client_id, spent_on, amount_minor - written_off_minor, 0, state, deferred_until
    FROM disbursements WHERE practice_id = $1 AND state IN ('open', 'drafted') AND deleted_at IS NULL) w
  JOIN clients c ON c.practice_id = $1 AND c.id = w.client_id GROUP BY w.client_id, c.name ORDER BY lower(c.name)`;

/** Unbilled work by client with its ages, from what is open alone. */
export function wip(server, pool) {
  server.get('/wip/:practice', async ({ params }) => {
    const { rows } = await pool.query({ name: 'wip', text: WIP, values: [params.practice] });
    return { clients: rows };
  });
}
