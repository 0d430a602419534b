import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

export type MovementKind = 'added' | 'edited' | 'deleted' | 'repriced' | 'billed' | 'released' | 'written_off';

/** A change of WIP. What comes in is positive, what leaves is negative. */
export interface Movement {
  kind: MovementKind;
  clientId: string;
  timeEntryId?: string;
  disbursementId?: string;
  invoiceId?: string;
  creditNoteId?: string;
  /** The day it counts (DOMAIN rule 31). */
  effectiveDate: string;
  /** The day of the work, for ageing. */
  entryDate: string;
  valueMinor: number;
  minutes: number;
  reason?: string;
}

const COLUMNS =
  'kind, client_id, time_entry_id, disbursement_id, invoice_id, credit_note_id, effective_date, entry_date, value_minor, minutes, reason';

/** A row for `insertMovements`, by column name. */
export const movement = (m: Movement) => ({
  kind: m.kind,
  client_id: m.clientId,
  time_entry_id: m.timeEntryId ?? null,
  disbursement_id: m.disbursementId ?? null,
  invoice_id: m.invoiceId ?? null,
  credit_note_id: m.creditNoteId ?? null,
  effective_date: m.effectiveDate,
  entry_date: m.entryDate,
  value_minor: m.valueMinor,
  minutes: m.minutes,
  reason: m.reason ?? null,
});

/** A clause for the statement of a change: the INSERT of the jsonb array in `jsonParam` (rows of `movement`). `$1` must be the practice. */
const moved = (jsonParam: string): string => `moved AS (${insertMovements(jsonParam)} RETURNING client_id)`;

/** The same of one movement, for hot paths. `param` keeps a value and answers its place in the statement. */
export function movedOne(one: Movement, param: (value: unknown) => string): string {
  const row = movement(one);
  return `moved AS (
    INSERT INTO wip_movements (practice_id, ${Object.keys(row).join(', ')})
    VALUES ($1, ${Object.values(row).map(param).join(', ')}) RETURNING client_id)`;
}

/** `moved` with `hinted`, news for the alerts. */
export const movedAndHinted = (uow: UnitOfWork, jsonParam: string): string => `
  ${moved(jsonParam)}, ${hinted(uow)}`;

/** SQL: whether a limit is set for a client, by the aliases of its row and of the practice's. */
export const isLimited = (client: string, practice: string): string =>
  `(${client}.wip_alert = 'own' OR (${client}.wip_alert = 'practice' AND num_nonnulls(${practice}.wip_alert_value_minor, ${practice}.wip_alert_age_days) > 0))`;

/**
 * Tells the worker whose WIP moved, in the statement that moves it, so that no request makes a trip for alerts. Only where a limit
 * is set. A row each and no unique index: requests of one client never wait for each other; the worker takes all rows at once.
 */
export function hinted(uow: UnitOfWork): string {
  uow.tellsNews();
  return `hinted AS (
    INSERT INTO outbox (practice_id, kind, payload)
    SELECT $1, 'wip.check_alerts', jsonb_build_object('clientIds', jsonb_agg(DISTINCT c.id))
    FROM moved m JOIN clients c ON c.practice_id = $1 AND c.id = m.client_id JOIN practices p ON p.practice_id = $1
    WHERE ${isLimited('c', 'p')}
    HAVING count(*) > 0)`;
}

const insertMovements = (jsonParam: string): string => `
  INSERT INTO wip_movements (practice_id, ${COLUMNS})
  SELECT $1, ${COLUMNS} FROM jsonb_to_recordset(${jsonParam}::jsonb) AS m (
    kind text, client_id uuid, time_entry_id uuid, disbursement_id uuid, invoice_id uuid, credit_note_id uuid,
    effective_date date, entry_date date, value_minor bigint, minutes integer, reason text)`;

/** Writes any number of movements in one statement. */
export async function recordMovements(uow: UnitOfWork, rows: Movement[]): Promise<void> {
  if (rows.length === 0) return;
  await uow.execute(`WITH ${movedAndHinted(uow, '$2')} SELECT FROM moved`, [
    uow.practiceId,
    JSON.stringify(rows.map(movement)),
  ]);
}
