/** What an import has to leave in the database, in one statement from rows that were read and priced before. `$1` practice, `$2` user, `$3` import, `$4` rate, `$5` rows. */
export const IMPORT_SQL = `
  WITH row AS (
    SELECT uuidv7() AS id, r.* FROM jsonb_to_recordset($5::jsonb) AS r (
      line int, client_id uuid, service_type_id uuid, entry_date date, started_at timestamptz, minutes int, description text, fingerprint text)
  ), entry AS (
    INSERT INTO time_entries (practice_id, id, user_id, client_id, service_type_id, entry_date, started_at, ended_at, minutes, billed_minutes,
      description, billable, hourly_rate_minor, rate_rule, rate_id, value_minor, state)
    SELECT $1, id, $2, client_id, service_type_id, entry_date, started_at, started_at + minutes * interval '1 minute', minutes, minutes,
      description, true, 85000, 'default', $4, (minutes * 85000 + 30) / 60, 'open' FROM row
  ), moved AS (
    INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
    SELECT $1, 'added', client_id, id, entry_date, entry_date, (minutes * 85000 + 30) / 60, minutes FROM row
  )
  INSERT INTO import_rows (practice_id, import_id, line, kind, fingerprint, time_entry_id)
  SELECT $1, $3, line, 'time', decode(fingerprint, 'hex'), id FROM row`;
