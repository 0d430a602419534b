export type DisbursementState = 'open' | 'drafted' | 'billed' | 'written_off';

/** A disbursement with the name of its client. */
export interface DisbursementRow extends Record<string, unknown> {
  id: string;
  version: number;
  clientId: string;
  clientName: string;
  engagementId: string | null;
  date: string;
  description: string;
  kind: 'agent' | 'recovered';
  amountMinor: number;
  writtenOffMinor: number;
  state: DisbursementState;
  deferredUntil: string | null;
  deferReason: string | null;
  writeOffReason: string | null;
  invoiceId: string | null;
  invoiceNumber: string | null;
  createdAt: Date;
}

/** Selects `DisbursementRow`s from the table or from a clause with all its columns. */
export const selectDisbursements = (source = 'disbursements'): string => `
  SELECT d.id, d.version, d.client_id AS "clientId", c.name AS "clientName", d.engagement_id AS "engagementId", d.spent_on AS date,
    d.description, d.kind, d.amount_minor AS "amountMinor", d.written_off_minor AS "writtenOffMinor", d.state,
    d.deferred_until AS "deferredUntil", d.defer_reason AS "deferReason", d.write_off_reason AS "writeOffReason",
    d.invoice_id AS "invoiceId", d.invoice_number AS "invoiceNumber", d.created_at AS "createdAt"
  FROM ${source} d JOIN clients c ON c.practice_id = d.practice_id AND c.id = d.client_id`;

/** What a person decides about a disbursement, by column. */
export interface DisbursementColumns {
  client_id: string;
  engagement_id: string | null;
  spent_on: string;
  description: string;
  kind: 'agent' | 'recovered';
  amount_minor: number;
}

export const WRITTEN_COLUMNS = 'client_id, engagement_id, spent_on, description, kind, amount_minor';
