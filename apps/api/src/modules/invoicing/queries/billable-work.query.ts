import { sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { invoiceRow } from '../persistence/invoice-row.js';

/** Where a piece of work stands, seen from one draft. */
export type Placement = 'on_invoice' | 'available' | 'deferred';

export interface BillableWork {
  id: string;
  date: string;
  description: string;
  wipValueMinor: number;
  billedMinor: number | null;
  lineId: string | null;
  adjustReason: string | null;
  placement: Placement;
  deferredUntil: string | null;
  deferReason: string | null;
}

export interface BillableEntry extends BillableWork {
  serviceTypeId: string;
  serviceTypeName: string;
  minutes: number;
  hourlyRateMinor: number;
}

export interface BillableCost extends BillableWork {
  kind: 'agent' | 'recovered';
}

export interface WhatCanBeBilled {
  invoiceId: string;
  version: number;
  upTo: string;
  timeEntries: BillableEntry[];
  disbursements: BillableCost[];
  /** Billed value of what is on the invoice. */
  onInvoiceMinor: number;
  /** WIP value of what is not. */
  staysInWipMinor: number;
}

/** `w` is the work, `k` its claim by this draft; `$2` today, `$3` client, `$4` draft, `$5` last day. */
const common = (date: string, value: string) => `
  w.id, w.${date} AS date, w.description, w.${value} - w.written_off_minor AS "wipValueMinor", k.billed_minor AS "billedMinor", k.line_id AS "lineId",
  k.adjust_reason AS "adjustReason", w.deferred_until AS "deferredUntil", w.defer_reason AS "deferReason",
  CASE WHEN k.id IS NOT NULL THEN 'on_invoice' WHEN w.deferred_until > $2::date THEN 'deferred' ELSE 'available' END AS placement`;

const of = (table: string, claim: string) => `
  FROM ${table} w LEFT JOIN invoice_claims k ON k.practice_id = w.practice_id AND k.${claim} = w.id AND k.invoice_id = $4 AND k.released_at IS NULL`;

const within = (date: string) => `
  WHERE w.practice_id = $1 AND w.client_id = $3 AND w.deleted_at IS NULL
    AND ((w.state = 'open' AND w.${date} <= $5::date) OR (w.state = 'drafted' AND w.invoice_id = $4))
  ORDER BY w.${date}, w.id`;

/** The left half of the editor: what is on this draft, what could be, and what waits (DOMAIN rule 20). Throws `invoice_finalised`. */
export async function billableWork(uow: UnitOfWork, invoiceId: string): Promise<WhatCanBeBilled> {
  const row = await invoiceRow(uow, invoiceId, { lock: false });
  if (row.finalisedAt !== null)
    throw new AppError('invoice_finalised', 'A finalised invoice takes no more work. Start a new one.');
  const params = [uow.practiceId, uow.today, row.clientId, invoiceId, row.upTo];
  const timeEntries = await uow.query<BillableEntry>(
    `SELECT ${common('entry_date', 'value_minor')}, w.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName", w.billed_minutes AS minutes,
       w.hourly_rate_minor AS "hourlyRateMinor"
     ${of('time_entries', 'time_entry_id')} JOIN service_types s ON s.practice_id = w.practice_id AND s.id = w.service_type_id
     ${within('entry_date')}`,
    params,
  );
  const disbursements = await uow.query<BillableCost>(
    `SELECT ${common('spent_on', 'amount_minor')}, w.kind ${of('disbursements', 'disbursement_id')} ${within('spent_on')}`,
    params,
  );
  const all: BillableWork[] = [...timeEntries, ...disbursements];
  return {
    invoiceId,
    version: row.version,
    upTo: row.upTo,
    timeEntries,
    disbursements,
    onInvoiceMinor: sumMinor(all.map((work) => work.billedMinor ?? 0)),
    staysInWipMinor: sumMinor(all.flatMap((work) => (work.placement === 'on_invoice' ? [] : [work.wipValueMinor]))),
  };
}
