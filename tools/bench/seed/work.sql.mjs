/** Statements that give a practice years of work, in the order in which they run; `work` holds what was decided. */
export const WORK_SQL = [
  // The past is billed by month and client; what is open is recent; some clients have far more work than others.
  `CREATE TEMP TABLE work ON COMMIT DROP AS
   SELECT uuidv7((date - current_date) * interval '1 day' - n % 80000 * interval '1 ms') AS id, uuidv7() AS movement_id,
     date, minutes, state, description, CASE WHEN state = 'non_billable' THEN 0 ELSE (minutes * 85000 + 30) / 60 END::bigint AS value,
     ($2::uuid[])[client] AS client_id, ($3::uuid[])[service] AS service_type_id, client,
     CASE WHEN state = 'billed' THEN date_trunc('month', date)::date END AS month
   FROM (
     SELECT n, state, 6 * (1 + floor(random() * random() * 30))::int AS minutes,
       1 + floor(cardinality($2::uuid[]) * random() * random())::int AS client, 1 + floor(cardinality($3::uuid[]) * random())::int AS service,
       (ARRAY['Cash book captured', 'VAT201 return', 'Payroll run and IRP5 checks', 'Call about the year end', 'Management accounts'])[1 + n % 5] || ' ' || n % 97 AS description,
       current_date - CASE state WHEN 'open' THEN floor(random() * random() * 150) WHEN 'billed' THEN 40 + floor(random() * 1400) ELSE floor(random() * 1440) END::int AS date
     FROM (SELECT n, CASE WHEN n <= $5::int THEN 'open' WHEN n % 12 = 0 THEN 'non_billable' ELSE 'billed' END AS state FROM generate_series(1, $4::int) n) s) w`,

  `CREATE TEMP TABLE bill ON COMMIT DROP AS
   SELECT uuidv7((month + 31 - current_date) * interval '1 day') AS id, client_id, month, (month + interval '1 month')::date AS issue_date,
     sum(value)::bigint AS net, (sum(value)::bigint * 15 + 50) / 100 AS vat,
     'INV-' || to_char(month, 'YYYYMM') || '-' || lpad(client::text, 4, '0') AS number
   FROM work WHERE month IS NOT NULL GROUP BY client_id, client, month`,

  `INSERT INTO invoices (practice_id, id, client_id, number, issue_date, due_date, up_to, grouping, currency, net_minor, vat_minor, total_minor, terms, finalised_at)
   SELECT $1, id, client_id, number, issue_date, issue_date + 14, issue_date, 'service', 'ZAR', net, vat, net + vat, '{}', issue_date FROM bill ORDER BY id`,

  `CREATE TEMP TABLE line ON COMMIT DROP AS
   SELECT uuidv7() AS id, b.id AS invoice_id, w.service_type_id, sum(w.value)::bigint AS net, sum(w.minutes)::int AS minutes,
     row_number() OVER (PARTITION BY b.id ORDER BY w.service_type_id)::int AS position
   FROM work w JOIN bill b USING (client_id, month) GROUP BY b.id, w.service_type_id`,

  `INSERT INTO invoice_lines (practice_id, id, invoice_id, position, kind, description, service_type_id, minutes, gross_minor, amount_minor, tax_code)
   SELECT $1, id, invoice_id, position, 'time', 'Work of the month', service_type_id, minutes, net, net, 'standard' FROM line`,

  `INSERT INTO invoice_vat (practice_id, invoice_id, tax_code, rate_bps, base_minor, vat_minor) SELECT $1, id, 'standard', 1500, net, vat FROM bill`,

  `INSERT INTO time_entries (practice_id, id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, billable,
     hourly_rate_minor, rate_id, rate_rule, value_minor, state, invoice_id, invoice_number)
   SELECT $1, w.id, $2, w.client_id, w.service_type_id, w.date, w.minutes, CASE WHEN state = 'non_billable' THEN 0 ELSE w.minutes END, w.description,
     state <> 'non_billable', CASE WHEN state <> 'non_billable' THEN 85000 END, CASE WHEN state <> 'non_billable' THEN $3::uuid END,
     CASE WHEN state <> 'non_billable' THEN 'default' END, w.value, state, b.id, b.number
   FROM work w LEFT JOIN bill b ON b.client_id = w.client_id AND b.month = w.month ORDER BY w.id`,

  `INSERT INTO invoice_claims (practice_id, invoice_id, line_id, time_entry_id, wip_value_minor, billed_minor)
   SELECT $1, l.invoice_id, l.id, w.id, w.value, w.value FROM work w JOIN bill b ON b.client_id = w.client_id AND b.month = w.month
   JOIN line l ON l.invoice_id = b.id AND l.service_type_id = w.service_type_id`,

  `INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
   SELECT $1, 'added', client_id, id, date, date, value, minutes FROM work WHERE state <> 'non_billable' ORDER BY date`,

  `INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, invoice_id, effective_date, entry_date, value_minor, minutes)
   SELECT $1, 'billed', w.client_id, w.id, b.id, b.issue_date, w.date, -w.value, -w.minutes
   FROM work w JOIN bill b ON b.client_id = w.client_id AND b.month = w.month ORDER BY b.issue_date`,

  // What is older than two months is paid.
  `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id)
   SELECT $1, client_id, 'invoice', issue_date, net + vat, id FROM bill`,

  `INSERT INTO ledger_invoices (practice_id, invoice_id, client_id, issue_date, due_date, total_minor)
   SELECT $1, id, client_id, issue_date, issue_date + 14, net + vat FROM bill`,
];

/** By the day of today, movements add up to exactly the open work; answers what does not. */
export const CHECK_SQL = `
  SELECT (SELECT coalesce(sum(value_minor), 0) FROM wip_movements WHERE practice_id = $1) AS moved,
    (SELECT coalesce(sum(value_minor - written_off_minor), 0) FROM time_entries WHERE practice_id = $1 AND state IN ('open', 'drafted')) AS open,
    (SELECT coalesce(sum(billed_minor), 0) FROM invoice_claims WHERE practice_id = $1) AS claimed,
    (SELECT coalesce(sum(net_minor), 0) FROM invoices WHERE practice_id = $1) AS invoiced`;
