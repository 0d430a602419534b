import type { Actor } from '../../../platform/database/actor.js';
import type { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { statementOf, type Statement, type StatementWanted } from '../../revenue/index.js';

/**
 * The account of the contact's own client, whole: a sum without the invoices that were not published would not be what is owed.
 * It is made with the rights of the system, for the client of the contact and for no other.
 */
export async function portalStatement<T>(
  database: Database,
  actor: Actor,
  wanted: StatementWanted,
  work: (uow: UnitOfWork, statement: Statement) => Promise<T>,
): Promise<T> {
  if (actor.kind !== 'contact') throw notFound();
  const { practiceId, clientId } = actor;
  return database.transaction(
    { kind: 'system', practiceId },
    async (uow) => work(uow, await statementOf(uow, clientId, wanted)),
    { readOnly: true },
  );
}

/** Which of these invoices the contact may open. */
export async function openable(database: Database, actor: Actor, invoiceIds: string[]): Promise<Set<string>> {
  const rows = await database.transaction(
    actor,
    (uow) =>
      uow.query<{ id: string }>(
        `SELECT invoice_id AS id FROM ledger_invoices WHERE practice_id = $1 AND invoice_id = ANY ($2::uuid[])`,
        [uow.practiceId, invoiceIds],
      ),
    { readOnly: true },
  );
  return new Set(rows.map(({ id }) => id));
}
