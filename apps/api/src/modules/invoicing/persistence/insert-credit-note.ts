import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { CreditPlan } from '../draft/plan-credit.js';
import type { FrozenTerms } from '../print/frozen-terms.js';

export interface CreditNoteToInsert {
  id: string;
  clientId: string;
  invoiceId: string;
  number: string;
  issueDate: string;
  reason: string;
  currency: string;
  plan: CreditPlan;
  /** Texts of the credited lines, by line. */
  descriptions: ReadonlyMap<string, string>;
  terms: FrozenTerms;
}

/** Writes a credit note with its lines and VAT in one statement; none of it ever changes. */
export async function insertCreditNote(uow: UnitOfWork, note: CreditNoteToInsert): Promise<void> {
  const { plan } = note;
  const lines = plan.lines
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map((line, position) => ({
      id: uuidv7(),
      invoice_line_id: line.lineId,
      position,
      description: note.descriptions.get(line.lineId) ?? '',
      amount_minor: line.amountMinor,
      tax_code: line.taxCode,
    }));
  const vat = plan.vat.map((row) => ({
    tax_code: row.taxCode,
    rate_bps: row.rateBps,
    base_minor: row.baseMinor,
    vat_minor: row.vatMinor,
  }));
  await uow.execute(
    `WITH note AS (
       INSERT INTO credit_notes (practice_id, id, client_id, invoice_id, number, issue_date, reason, currency, net_minor, vat_minor, total_minor, released_time, terms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ), note_lines AS (
       INSERT INTO credit_note_lines (practice_id, credit_note_id, id, invoice_line_id, position, description, amount_minor, tax_code)
       SELECT $1, $2, id, invoice_line_id, position, description, amount_minor, tax_code FROM jsonb_to_recordset($14::jsonb)
         AS l (id uuid, invoice_line_id uuid, position integer, description text, amount_minor bigint, tax_code text)
     ) INSERT INTO credit_note_vat (practice_id, credit_note_id, tax_code, rate_bps, base_minor, vat_minor)
       SELECT $1, $2, tax_code, rate_bps, base_minor, vat_minor FROM jsonb_to_recordset($15::jsonb)
         AS v (tax_code text, rate_bps integer, base_minor bigint, vat_minor bigint)`,
    [
      uow.practiceId,
      note.id,
      note.clientId,
      note.invoiceId,
      note.number,
      note.issueDate,
      note.reason,
      note.currency,
      plan.netMinor,
      plan.vatMinor,
      plan.totalMinor,
      plan.released.length > 0,
      JSON.stringify(note.terms),
      JSON.stringify(lines),
      JSON.stringify(vat),
    ],
  );
}
