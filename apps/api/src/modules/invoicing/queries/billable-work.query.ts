import { sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { invoiceRow } from '../persistence/invoice-row.js';
import { beyondCaps, capsOf } from './caps.query.js';

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
  /** The engagement whose cap this free time is beyond. */
  overCapOf: string | null;
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

/** Work of the client `$2` that is free up to `$4`, or on the draft `$3`. */
const of = (table: string, date: string) => `
  FROM ${table} w
  WHERE w.practice_id = $1 AND w.client_id = $2 AND w.deleted_at IS NULL
    AND ((w.state = 'open' AND w.${date} <= $4::date) OR (w.state = 'drafted' AND w.invoice_id = $3))
  ORDER BY w.${date}, w.id`;

const columns = (date: string, value: string) => `
  w.id, w.${date} AS date, w.description, w.${value} - w.written_off_minor AS "wipValueMinor",
  w.deferred_until AS "deferredUntil", w.defer_reason AS "deferReason"`;

interface OwnClaim {
  workId: string;
  lineId: string;
  billedMinor: number;
  adjustReason: string | null;
}

/** Read apart and joined here: a draft just begun has no statistics, and a join by guess takes a second for a thousand. */
async function ownClaims(uow: UnitOfWork, invoiceId: string): Promise<Map<string, OwnClaim>> {
  const claims = await uow.query<OwnClaim & { [column: string]: unknown }>(
    `SELECT coalesce(time_entry_id, disbursement_id) AS "workId", line_id AS "lineId", billed_minor AS "billedMinor", adjust_reason AS "adjustReason"
     FROM invoice_claims WHERE practice_id = $1 AND invoice_id = $2`,
    [uow.practiceId, invoiceId],
  );
  return new Map(claims.map((claim) => [claim.workId, claim]));
}

type StoredWork = Pick<BillableWork, 'id' | 'date' | 'description' | 'wipValueMinor' | 'deferredUntil' | 'deferReason'>;

type StoredTime = StoredWork &
  Pick<BillableEntry, 'serviceTypeId' | 'serviceTypeName' | 'minutes' | 'hourlyRateMinor'> & {
    engagementId: string | null;
  };

function placed<Work extends StoredWork>(work: Work, claim: OwnClaim | undefined, today: string) {
  const waits = work.deferredUntil !== null && work.deferredUntil > today;
  const placement: Placement = claim ? 'on_invoice' : waits ? 'deferred' : 'available';
  const { lineId, billedMinor, adjustReason } = claim ?? { lineId: null, billedMinor: null, adjustReason: null };
  return { ...work, lineId, billedMinor, adjustReason, placement };
}

async function timeBeyondCaps(uow: UnitOfWork, free: readonly StoredTime[]): Promise<Map<string, string>> {
  const engagementIds = [...new Set(free.flatMap(({ engagementId }) => engagementId ?? []))];
  return beyondCaps(free, await capsOf(uow, engagementIds, { lock: false }));
}

/** The left half of the editor: what is on this draft, what could be, and what waits (DOMAIN rule 20). Throws `invoice_finalised`. */
export async function billableWork(uow: UnitOfWork, invoiceId: string): Promise<WhatCanBeBilled> {
  const row = await invoiceRow(uow, invoiceId, { lock: false });
  if (row.finalisedAt !== null)
    throw new AppError('invoice_finalised', 'A finalised invoice takes no more work. Start a new one.');
  const params = [uow.practiceId, row.clientId, invoiceId, row.upTo];
  const entries = await uow.query<StoredTime>(
    `SELECT ${columns('entry_date', 'value_minor')}, w.service_type_id AS "serviceTypeId",
       (SELECT s.name FROM service_types s WHERE s.practice_id = $1 AND s.id = w.service_type_id) AS "serviceTypeName",
       w.engagement_id AS "engagementId", w.billed_minutes AS minutes, w.hourly_rate_minor AS "hourlyRateMinor" ${of('time_entries', 'entry_date')}`,
    params,
  );
  const costs = await uow.query<StoredWork & Pick<BillableCost, 'kind'>>(
    `SELECT ${columns('spent_on', 'amount_minor')}, w.kind ${of('disbursements', 'spent_on')}`,
    params,
  );
  const claims = await ownClaims(uow, invoiceId);
  const beyond = await timeBeyondCaps(
    uow,
    entries.filter(({ id }) => !claims.has(id)),
  );
  const timeEntries = entries.map(({ engagementId: _, ...work }) => ({
    ...placed(work, claims.get(work.id), uow.today),
    overCapOf: beyond.get(work.id) ?? null,
  }));
  const disbursements = costs.map((work) => placed(work, claims.get(work.id), uow.today));
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
