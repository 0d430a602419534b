/** Exactly so many open entries for one client, on different days of the last three months, with their movements. */
export async function seedOpenWork(sql, practice, clientId, entries) {
  await sql.query(
    `WITH entry AS (
       INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_id, rate_rule, value_minor, state)
       SELECT $1, $2, $3, ($4::uuid[])[1 + n % cardinality($4::uuid[])], current_date - n % 90, 30, 30, 'Cash book captured, batch ' || n, 85000, $5, 'default', 42500, 'open'
       FROM generate_series(1, $6::int) n RETURNING *
     )
     INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
     SELECT practice_id, 'added', client_id, id, entry_date, entry_date, value_minor, billed_minutes FROM entry`,
    [practice.practiceId, practice.userId, clientId, practice.services, practice.rateId, entries],
  );
}
