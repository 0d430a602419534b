interface Check {
  rule: string;
  tables: readonly string[];
  /** Answers how many rows break it. */
  sql: string;
}

/**
 * What must hold in any database of the product, whatever happened to it, and in each practice that one looks at alone. Each is written
 * from the facts, beside the code that keeps the running figures.
 */
const CHECKS: readonly Check[] = [
  {
    rule: 'every stored PDF has the SHA-256 it was stored with',
    tables: ['document_pdfs'],
    sql: `SELECT count(*) FROM document_pdfs WHERE sha256 <> sha256(bytes)`,
  },
  {
    rule: 'every finalised invoice is in the ledger at its total',
    tables: ['invoices', 'ledger_invoices'],
    sql: `SELECT count(*) FROM invoices i LEFT JOIN ledger_invoices l ON l.practice_id = i.practice_id AND l.invoice_id = i.id
          WHERE (i.finalised_at IS NOT NULL) <> (l.invoice_id IS NOT NULL) OR l.total_minor <> i.total_minor`,
  },
  {
    rule: 'the VAT of an invoice is the sum of its VAT by rate',
    tables: ['invoices', 'invoice_vat'],
    sql: `SELECT count(*) FROM invoices i
          WHERE i.vat_minor <> (SELECT coalesce(sum(v.vat_minor), 0) FROM invoice_vat v WHERE v.practice_id = i.practice_id AND v.invoice_id = i.id)`,
  },
  {
    rule: 'what an invoice was credited and paid is the sum of its credit notes and allocations',
    tables: ['ledger_invoices', 'ledger_allocations', 'credit_notes'],
    sql: `SELECT count(*) FROM ledger_invoices l
          WHERE l.credited_minor <> (SELECT coalesce(sum(c.total_minor), 0) FROM credit_notes c WHERE c.practice_id = l.practice_id AND c.invoice_id = l.invoice_id)
             OR l.allocated_minor <> (SELECT coalesce(sum(a.amount_minor), 0) FROM ledger_allocations a WHERE a.practice_id = l.practice_id AND a.invoice_id = l.invoice_id)`,
  },
  {
    rule: 'what a payment paid and gave back is the sum of its allocations and refunds',
    tables: ['ledger_payments', 'ledger_allocations', 'refund_parts'],
    sql: `SELECT count(*) FROM ledger_payments p
          WHERE p.allocated_minor <> (SELECT coalesce(sum(a.amount_minor), 0) FROM ledger_allocations a WHERE a.practice_id = p.practice_id AND a.payment_id = p.payment_id)
             OR p.refunded_minor <> (SELECT coalesce(sum(r.amount_minor), 0) FROM refund_parts r WHERE r.practice_id = p.practice_id AND r.payment_id = p.payment_id)`,
  },
  {
    rule: 'the account of a client is its open balances less its credit',
    tables: ['ledger_postings', 'ledger_invoices', 'ledger_payments'],
    sql: `SELECT count(*) FROM (
            SELECT practice_id, client_id, sum(amount) AS difference FROM (
              SELECT practice_id, client_id, amount_minor AS amount FROM ledger_postings
              UNION ALL SELECT practice_id, client_id, -balance_minor FROM ledger_invoices
              UNION ALL SELECT practice_id, client_id, free_minor FROM ledger_payments) f
            GROUP BY practice_id, client_id HAVING sum(amount) <> 0) broken`,
  },
  {
    rule: 'the WIP of a client is the sum of its movements',
    tables: ['wip_movements', 'time_entries', 'disbursements'],
    sql: `SELECT count(*) FROM (
            SELECT practice_id, client_id FROM (
              SELECT practice_id, client_id, value_minor AS amount FROM wip_movements
              UNION ALL SELECT practice_id, client_id, written_off_minor - value_minor FROM time_entries WHERE state IN ('open', 'drafted') AND deleted_at IS NULL
              UNION ALL SELECT practice_id, client_id, written_off_minor - amount_minor FROM disbursements WHERE state IN ('open', 'drafted') AND deleted_at IS NULL) f
            GROUP BY practice_id, client_id HAVING sum(amount) <> 0) broken`,
  },
  {
    rule: 'work that is billed or drafted stands on exactly one live invoice',
    tables: ['time_entries', 'disbursements', 'invoice_claims'],
    sql: `SELECT count(*) FROM (
            SELECT practice_id, id, invoice_id FROM time_entries WHERE invoice_id IS NOT NULL
            UNION ALL SELECT practice_id, id, invoice_id FROM disbursements WHERE invoice_id IS NOT NULL) w
          WHERE 1 <> (SELECT count(*) FROM invoice_claims c WHERE c.practice_id = w.practice_id AND c.invoice_id = w.invoice_id
            AND coalesce(c.time_entry_id, c.disbursement_id) = w.id AND c.released_at IS NULL)`,
  },
];

type Ask = (sql: string) => Promise<ReadonlyArray<{ count: number | string }>>;

/** The rules that do not hold, each with how many rows break it. Rules about tables that an older schema lacks are passed over. */
export async function brokenRules(ask: Ask, tableNames?: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { rule, tables, sql } of CHECKS) {
    if (tableNames && !tables.every((table) => tableNames.includes(table))) continue;
    const count = Number((await ask(sql))[0]!.count);
    if (count > 0) broken.push(`${rule}: ${count} ${count === 1 ? 'does' : 'do'} not`);
  }
  return broken;
}

export const RULES = CHECKS.length;
