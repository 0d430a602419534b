import { createHash } from 'node:crypto';

const INSERT = `
  INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_id, rate_rule, value_minor, state)
  VALUES ($1, $2, $3, $4, $5, $6, $6, $7, 85000, $8, 'default', $9, 'open') RETURNING id, version, created_at`;

/** The least that logging time can be: the row is written, and nobody asks who does it, at which rate, or for the record. */
export function logEntry(server, pool) {
  server.post('/entries', async ({ body: b }, reply) => {
    const values = [
      b.practiceId,
      b.userId,
      b.clientId,
      b.serviceTypeId,
      b.date,
      b.minutes,
      b.description,
      b.rateId,
      Math.round((b.minutes * 85000) / 60),
    ];
    const { rows } = await pool.query({ name: 'log-entry', text: INSERT, values });
    return reply.code(201).send({ ...b, ...rows[0] });
  });
}

const WHOLE = `
  WITH session AS (
    SELECT practice_id, user_id FROM sessions WHERE practice_id = $1 AND token_hash = $2 AND revoked_at IS NULL AND expires_at > now()
  ), entry AS (
    INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_id, rate_rule, value_minor, state)
    SELECT $1, s.user_id, $3, $4, $5::date, $6::int, $6::int, $7, r.hourly_rate_minor, r.rate_id, r.rule, round($6::int * r.hourly_rate_minor / 60.0)::bigint, 'open'
    FROM session s, resolve_rate($1, $3, $4, NULL, $5::date) r RETURNING *
  ), moved AS (
    INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
    SELECT $1, 'added', client_id, id, entry_date, entry_date, value_minor, minutes FROM entry
  ), logged AS (
    INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity, entity_id, after)
    SELECT $1, 'user', user_id, 'time_entry.created', 'time_entry', id, to_jsonb(entry) FROM entry
  )
  SELECT e.*, c.name AS client_name, s.name AS service_name FROM entry e
  JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id`;

/** The same rows as the product writes, by hand in one statement: session, rate, entry, movement, audit. */
export function logEntryWhole(server, pool) {
  server.post('/entries-whole', async ({ body: b, headers }, reply) => {
    const [practiceId, secret] = headers.cookie.slice('atlas_session='.length).split('.');
    const values = [
      practiceId,
      createHash('sha256').update(secret).digest(),
      b.clientId,
      b.serviceTypeId,
      b.date,
      b.minutes,
      b.description,
    ];
    const { rows } = await pool.query({ name: 'log-entry-whole', text: WHOLE, values });
    return reply.code(201).send(rows[0]);
  });
}
