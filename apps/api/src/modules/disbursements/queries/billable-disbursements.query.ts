import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A disbursement that may go on an invoice, with what a line needs. */
export interface BillableDisbursement {
  id: string;
  date: string;
  engagementId: string | null;
  description: string;
  kind: 'agent' | 'recovered';
  amountMinor: number;
  writtenOffMinor: number;
  /** `amountMinor − writtenOffMinor`: what leaves WIP when it is billed. */
  wipValueMinor: number;
  deferredUntil: string | null;
  /** Held back today: `deferredUntil` is still to come. */
  deferred: boolean;
  state: 'open' | 'drafted';
  invoiceId: string | null;
}

const COLUMNS = `
  id, spent_on AS date, engagement_id AS "engagementId", description, kind, amount_minor AS "amountMinor",
  written_off_minor AS "writtenOffMinor", amount_minor - written_off_minor AS "wipValueMinor", deferred_until AS "deferredUntil",
  coalesce(deferred_until > $2::date, false) AS deferred, state, invoice_id AS "invoiceId"`;

/** The free disbursements of a client up to a date, oldest first; deferred ones only when asked for (DOMAIN rule 20). */
export function listBillable(
  uow: UnitOfWork,
  input: { clientId: string; upTo: string; deferredToo?: boolean },
): Promise<BillableDisbursement[]> {
  return uow.query<BillableDisbursement>(
    `SELECT ${COLUMNS} FROM disbursements
     WHERE practice_id = $1 AND client_id = $3 AND spent_on <= $4 AND state = 'open' AND deleted_at IS NULL
       AND ($5 OR deferred_until IS NULL OR deferred_until <= $2::date)
     ORDER BY spent_on, id`,
    [uow.practiceId, uow.today, input.clientId, input.upTo, input.deferredToo ?? false],
  );
}

/** Open or drafted disbursements by id, oldest first; ids that are neither are left out. */
export function billableByIds(uow: UnitOfWork, ids: string[]): Promise<BillableDisbursement[]> {
  return uow.query<BillableDisbursement>(
    `SELECT ${COLUMNS} FROM disbursements
     WHERE practice_id = $1 AND id = ANY($3::uuid[]) AND state IN ('open', 'drafted') AND deleted_at IS NULL
     ORDER BY spent_on, id`,
    [uow.practiceId, uow.today, ids],
  );
}
