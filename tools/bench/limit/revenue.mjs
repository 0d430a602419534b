/** One statement a question of the dashboard, by hand: what is open, twelve months, the year for lock-up, WIP, what needs attention. */
const QUESTIONS = {
  open: `
    SELECT coalesce(sum(balance_minor), 0)::bigint AS outstanding, count(*)::int AS count, count(DISTINCT client_id)::int AS clients,
      coalesce(sum(balance_minor) FILTER (WHERE due_date < current_date), 0)::bigint AS overdue, min(due_date) AS oldest
    FROM ledger_invoices WHERE practice_id = $1 AND balance_minor > 0`,
  months: `
    SELECT date_trunc('month', p.posted_on)::date AS month, coalesce(sum(p.amount_minor) FILTER (WHERE p.kind IN ('invoice', 'credit_note')), 0)::bigint AS invoiced,
      coalesce(sum(i.net_minor), 0)::bigint AS net, coalesce(-sum(p.amount_minor) FILTER (WHERE p.kind IN ('payment', 'reversal', 'refund')), 0)::bigint AS received,
      count(*) FILTER (WHERE p.kind = 'invoice')::int AS invoices, count(*) FILTER (WHERE p.kind = 'payment')::int AS payments
    FROM ledger_postings p LEFT JOIN invoices i ON i.practice_id = p.practice_id AND i.id = p.invoice_id
    WHERE p.practice_id = $1 AND p.posted_on >= date_trunc('month', current_date - interval '11 months') GROUP BY 1`,
  year: `
    SELECT coalesce(sum(i.net_minor), 0)::bigint AS net FROM ledger_postings p JOIN invoices i ON i.practice_id = p.practice_id AND i.id = p.invoice_id
    WHERE p.practice_id = $1 AND p.posted_on > current_date - 365 AND p.kind = 'invoice'`,
  wip: `
    SELECT coalesce(sum(value_minor - written_off_minor), 0)::bigint AS value FROM time_entries
    WHERE practice_id = $1 AND state IN ('open', 'drafted') AND deleted_at IS NULL`,
  attention: `
    SELECT l.invoice_id, i.number, c.name, l.due_date, l.balance_minor FROM ledger_invoices l
    JOIN invoices i ON i.practice_id = $1 AND i.id = l.invoice_id JOIN clients c ON c.practice_id = $1 AND c.id = l.client_id
    WHERE l.practice_id = $1 AND l.balance_minor > 0 AND l.due_date < current_date - 30 ORDER BY l.due_date, l.invoice_id LIMIT 5`,
};

export function revenue(server, pool) {
  server.get('/revenue/:practice', async ({ params }) => {
    const answer = {};
    for (const [name, text] of Object.entries(QUESTIONS))
      answer[name] = (await pool.query({ name: `revenue-${name}`, text, values: [params.practice] })).rows;
    return answer;
  });
}
