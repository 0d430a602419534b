import { DATE_MAX, debtorAgeing, sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BALANCES_AS_OF } from './balances-as-of.js';

export interface DebtorFigures {
  /** Open balances by age: current, 1–30, 31–60, 61–90, 91–120, 121+. */
  buckets: number[];
  /** What the buckets add up to. */
  owedMinor: number;
  /** Payments that pay no invoice yet. */
  creditMinor: number;
  /** Owed less credit: what the ledger says. */
  balanceMinor: number;
}

export interface Debtor extends DebtorFigures {
  clientId: string;
  clientName: string;
  invoiceCount: number;
  oldestDueDate: string | null;
}

interface OpenRow extends Record<string, unknown> {
  clientId: string;
  dueDate: string;
  balanceMinor: number;
  count: number;
}

/** Open balances by client and due date as of the end of a day. */
const openBalances = (uow: UnitOfWork, asOf: string, clientId: string | null) =>
  uow.query<OpenRow>(
    `WITH ${BALANCES_AS_OF}
     SELECT client_id AS "clientId", due_date AS "dueDate", sum(minor)::bigint AS "balanceMinor", count(*)::int AS count
     FROM balances WHERE minor <> 0 GROUP BY client_id, due_date`,
    [uow.practiceId, asOf, clientId],
  );

/** Credit on account by client as of a day: what is free today, and what became of it since. */
const credits = (uow: UnitOfWork, asOf: string, clientId: string | null) =>
  uow.query<{ clientId: string; creditMinor: number }>(
    `SELECT client_id AS "clientId", sum(minor)::bigint AS "creditMinor" FROM (
       SELECT client_id, free_minor AS minor FROM ledger_payments WHERE practice_id = $1 AND free_minor > 0
       UNION ALL
       SELECT client_id, amount_minor FROM ledger_allocations WHERE practice_id = $1 AND allocated_on > $2 AND payment_id IS NOT NULL
       UNION ALL
       SELECT client_id, amount_minor FROM ledger_postings
       WHERE practice_id = $1 AND posted_on > $2 AND kind IN ('payment', 'reversal', 'refund')) c
     WHERE $3::uuid IS NULL OR client_id = $3 GROUP BY client_id HAVING sum(minor) <> 0`,
    [uow.practiceId, asOf, clientId],
  );

const namesOf = async (uow: UnitOfWork, ids: string[]) =>
  new Map(
    (
      await uow.query<{ id: string; name: string }>(
        `SELECT id, name FROM clients WHERE practice_id = $1 AND id = ANY($2::uuid[]) ORDER BY lower(name), id`,
        [uow.practiceId, ids],
      )
    ).map(({ id, name }) => [id, name]),
  );

function figures(rows: OpenRow[], creditMinor: number, asOf: string): DebtorFigures {
  const buckets = debtorAgeing(rows, asOf);
  const owedMinor = sumMinor(buckets);
  return { buckets, owedMinor, creditMinor, balanceMinor: sumMinor([owedMinor, -creditMinor]) };
}

export interface Debtors {
  asOf: string;
  totals: DebtorFigures;
  clients: Debtor[];
}

/**
 * Who owes what, by age, as of the end of a day (DOMAIN rule 36); clients by name. Without a day as things stand: what bears a later
 * date than today is in it, as it is in the balances of invoices.
 */
export async function debtors(
  uow: UnitOfWork,
  wanted: { asOf?: string | undefined; clientId?: string } = {},
): Promise<Debtors> {
  const asOf = wanted.asOf ?? uow.today;
  const upTo = wanted.asOf ?? DATE_MAX;
  const rows = await openBalances(uow, upTo, wanted.clientId ?? null);
  const creditRows = await credits(uow, upTo, wanted.clientId ?? null);
  const creditOf = new Map(creditRows.map((row) => [row.clientId, row.creditMinor]));
  const byClient = new Map<string, OpenRow[]>();
  for (const row of rows) byClient.set(row.clientId, [...(byClient.get(row.clientId) ?? []), row]);
  const names = await namesOf(uow, [...new Set([...byClient.keys(), ...creditOf.keys()])]);
  const clients = [...names].map(([id, clientName]): Debtor => {
    const own = byClient.get(id) ?? [];
    return {
      clientId: id,
      clientName,
      ...figures(own, creditOf.get(id) ?? 0, asOf),
      invoiceCount: own.reduce((sum, { count }) => sum + count, 0),
      oldestDueDate: own.reduce<string | null>((old, { dueDate }) => (old && old < dueDate ? old : dueDate), null),
    };
  });
  return { asOf, totals: figures(rows, sumMinor(creditRows.map(({ creditMinor }) => creditMinor)), asOf), clients };
}
