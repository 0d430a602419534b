import { createHash, randomBytes, randomUUID } from 'node:crypto';

const CLIENTS = 40;

/**
 * A practice with clients, service types, rates and somebody who is signed in; no work yet.
 *
 * @returns {Promise<{ practiceId: string, userId: string, headers: object, clients: string[], services: string[], rateId: string }>}
 */
export async function seedPractice(sql, name = 'Bench') {
  const practiceId = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  const one = async (text, params = []) => (await sql.query(text, [practiceId, ...params])).rows;
  await one(
    `INSERT INTO practices (practice_id, name, vat_registered, vat_number, address, bank_details)
     VALUES ($1, $2, true, '4870291356', E'112 Bree Street\\nCape Town 8001', '{"bankName": "Nedbank", "branchCode": "198765", "accountName": "Bench", "accountNumber": "1098765432"}')`,
    [name],
  );
  const [user] = await one(
    `INSERT INTO users (practice_id, email, name, password_hash) VALUES ($1, $2, 'Bench', 'none') RETURNING id`,
    [`${practiceId}@example.com`],
  );
  await one(
    `INSERT INTO sessions (practice_id, user_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
    [user.id, createHash('sha256').update(secret).digest()],
  );
  const services = await one(
    `INSERT INTO service_types (practice_id, name, colour) SELECT $1, 'Service ' || n, n % 6 FROM generate_series(1, 6) n RETURNING id`,
  );
  const clients = await one(
    `INSERT INTO clients (practice_id, name, kind, reference, billing_address)
     SELECT $1, 'Client ' || lpad(n::text, 3, '0'), 'company', 'BENCH' || n, '27 Caledon Street' FROM generate_series(1, $2::int) n RETURNING id`,
    [CLIENTS],
  );
  const [rate] = await one(
    `INSERT INTO rates (practice_id, hourly_rate_minor, effective_from) VALUES ($1, 85000, '2010-01-01') RETURNING id`,
  );
  return {
    practiceId,
    userId: user.id,
    headers: { Cookie: `atlas_session=${practiceId}.${secret}` },
    clients: clients.map(({ id }) => id),
    services: services.map(({ id }) => id),
    rateId: rate.id,
  };
}
