import { asReplica, bound, tidy } from './sets.mjs';

/**
 * Gives a practice `invoices` finalised invoices over four years; what is older than two months is paid, but for every fiftieth,
 * and of the rest every other one. Each with its postings, balance, payment and allocation.
 */
export async function seedInvoices(pool, practice, { invoices }) {
  await asReplica(pool, async (client) => {
    const params = { 0: [practice.clients, invoices] };
    for (const [index, text] of INVOICES_SQL.entries())
      await client.query(...bound(text, practice.practiceId, params[index]));
  });
  await tidy(pool);
  const { rows } = await pool.query(CHECK_SQL, [practice.practiceId]);
  if (rows[0].posted !== rows[0].open) throw new Error(`The seeded invoices do not add up: ${JSON.stringify(rows[0])}`);
}

/**
 * Touches a share of all invoices, so that their old versions lie about: what was paid is taken back and paid again, what was
 * not is paid and taken back. Nothing is tidied after it.
 */
export async function churnInvoices(pool, { practiceId }, share) {
  await asReplica(pool, async (client) => {
    for (const table of ['invoices', 'ledger_invoices'])
      await client.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    const touched = (id) => `practice_id = $1 AND abs(hashtext(${id}::text)) % 1000 < 1000 * $2::float8`;
    const values = [practiceId, share];
    await client.query(`UPDATE invoices SET version = version + 1 WHERE ${touched('id')}`, values);
    for (let flip = 0; flip < 2; flip += 1)
      await client.query(
        `UPDATE ledger_invoices SET allocated_minor = total_minor - allocated_minor WHERE ${touched('invoice_id')}`,
        values,
      );
  });
}

const INVOICES_SQL = [
  `CREATE TEMP TABLE bill ON COMMIT DROP AS
   SELECT uuidv7((date - current_date) * interval '1 day' - n % 80000 * interval '1 ms') AS id, uuidv7() AS payment_id, n, date,
     client_id, net, net * 15 / 100 AS vat, 'OLD-' || lpad(n::text, 7, '0') AS number,
     CASE WHEN date < current_date - 60 THEN n % 50 <> 0 ELSE n % 2 = 0 END AS paid
   FROM (SELECT n, current_date - floor(random() * 1460)::int AS date, ($2::uuid[])[1 + n % cardinality($2::uuid[])] AS client_id,
     100 * (200 + floor(random() * random() * 20000))::bigint AS net FROM generate_series(1, $3::int) n) b`,

  `INSERT INTO invoices (practice_id, id, client_id, number, issue_date, due_date, up_to, grouping, currency, net_minor, vat_minor, total_minor, terms, finalised_at)
   SELECT $1, id, client_id, number, date, date + 14, date, 'service', 'ZAR', net, vat, net + vat, '{}', date FROM bill ORDER BY id`,

  `INSERT INTO payments (practice_id, id, client_id, paid_on, amount_minor, method, reference)
   SELECT $1, payment_id, client_id, least(date + 20, current_date), net + vat, 'eft', number FROM bill WHERE paid`,

  `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id) SELECT $1, client_id, 'invoice', date, net + vat, id FROM bill ORDER BY date`,

  `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, payment_id)
   SELECT $1, client_id, 'payment', least(date + 20, current_date), -net - vat, payment_id FROM bill WHERE paid ORDER BY date`,

  `INSERT INTO ledger_invoices (practice_id, invoice_id, client_id, issue_date, due_date, total_minor, allocated_minor)
   SELECT $1, id, client_id, date, date + 14, net + vat, CASE WHEN paid THEN net + vat ELSE 0 END FROM bill`,

  `INSERT INTO ledger_payments (practice_id, payment_id, client_id, paid_on, amount_minor, allocated_minor)
   SELECT $1, payment_id, client_id, least(date + 20, current_date), net + vat, net + vat FROM bill WHERE paid`,

  `INSERT INTO ledger_allocations (practice_id, client_id, invoice_id, payment_id, cause, allocated_on, amount_minor)
   SELECT $1, client_id, id, payment_id, 'payment', least(date + 20, current_date), net + vat FROM bill WHERE paid`,
];

const CHECK_SQL = `
  SELECT (SELECT sum(amount_minor) FROM ledger_postings WHERE practice_id = $1) AS posted,
    (SELECT sum(balance_minor) FROM ledger_invoices WHERE practice_id = $1) AS open`;
