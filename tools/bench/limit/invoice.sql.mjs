/**
 * Billing by hand, set by set: what a draft and a finalised invoice have to leave in the database, without checks, prints,
 * audit or news. `$1` practice, `$2` client, `$3` invoice, `$4` number.
 */
const NET = `(SELECT sum(value_minor)::bigint FROM time_entries WHERE practice_id = $1 AND invoice_id = $3)`;

export const DRAFT_SQL = [
  `INSERT INTO invoices (practice_id, id, client_id, issue_date, due_date, up_to, currency) SELECT $1, $3, $2::uuid, current_date, current_date + 14, current_date, 'ZAR'`,
  `WITH entry AS (
     UPDATE time_entries SET state = 'drafted', invoice_id = $3, version = version + 1
     WHERE practice_id = $1 AND client_id = $2 AND state = 'open' AND deleted_at IS NULL RETURNING *
   ), line AS (
     INSERT INTO invoice_lines (practice_id, id, invoice_id, position, kind, description, service_type_id, line_date, minutes, unit_price_minor, gross_minor, amount_minor, tax_code)
     SELECT $1, id, $3, row_number() OVER (ORDER BY entry_date, id), 'time', description, service_type_id, entry_date, billed_minutes, hourly_rate_minor, value_minor, value_minor, 'standard' FROM entry
   )
   INSERT INTO invoice_claims (practice_id, invoice_id, line_id, time_entry_id, wip_value_minor, billed_minor) SELECT $1, $3, id, id, value_minor, value_minor FROM entry`,
];

export const FINALISE_SQL = [
  `INSERT INTO invoice_vat (practice_id, invoice_id, tax_code, rate_bps, base_minor, vat_minor) SELECT $1, $3, 'standard', 1500, ${NET}, (${NET} * 15 + 50) / 100`,
  `UPDATE invoices SET net_minor = v.base_minor, vat_minor = v.vat_minor, total_minor = v.base_minor + v.vat_minor, number = $4, terms = '{}', finalised_at = now(), version = version + 1
   FROM invoice_vat v WHERE invoices.practice_id = $1 AND id = $3 AND v.practice_id = $1 AND v.invoice_id = id`,
  `WITH billed AS (
     UPDATE time_entries SET state = 'billed', invoice_number = $4, version = version + 1 WHERE practice_id = $1 AND invoice_id = $3 RETURNING *
   )
   INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, invoice_id, effective_date, entry_date, value_minor, minutes)
   SELECT $1, 'billed', client_id, id, $3, current_date, entry_date, -value_minor, -billed_minutes FROM billed`,
  `INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id) SELECT $1, client_id, 'invoice', issue_date, total_minor, id FROM invoices WHERE practice_id = $1 AND id = $3`,
  `INSERT INTO ledger_invoices (practice_id, invoice_id, client_id, issue_date, due_date, total_minor) SELECT $1, id, client_id, issue_date, due_date, total_minor FROM invoices WHERE practice_id = $1 AND id = $3`,
];
