import type { DocumentTotals } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';

export interface DecisionToKeep {
  kind: 'accepted' | 'declined';
  name: string;
  address: string;
  contactId: string | null;
  onClientsWord: boolean;
  reason: string;
  optionalLineIds: readonly string[];
  /** Of what was accepted. */
  totals: Pick<DocumentTotals, 'netMinor' | 'vatMinor' | 'totalMinor'> | null;
  /** Hex. */
  pdfSha256: string | null;
}

export interface QuoteDecision {
  [column: string]: unknown;
  kind: 'accepted' | 'declined';
  name: string;
  address: string;
  contactId: string | null;
  onClientsWord: boolean;
  reason: string;
  optionalLineIds: string[];
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  pdfSha256: string | null;
  at: Date;
}

/** Once a quote: its primary key decides. Throws `quote_decided`. */
export async function insertDecision(
  uow: UnitOfWork,
  quote: { id: string; clientId: string },
  decision: DecisionToKeep,
): Promise<void> {
  const { totals } = decision;
  try {
    await uow.execute(
      `INSERT INTO quote_decisions (practice_id, quote_id, client_id, kind, name, address, contact_id, on_clients_word, reason, option_line_ids,
         net_minor, vat_minor, total_minor, pdf_sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'))`,
      [
        uow.practiceId,
        quote.id,
        quote.clientId,
        decision.kind,
        decision.name,
        decision.address.slice(0, 64),
        decision.contactId,
        decision.onClientsWord,
        decision.reason,
        [...decision.optionalLineIds],
        totals?.netMinor ?? 0,
        totals?.vatMinor ?? 0,
        totals?.totalMinor ?? 0,
        decision.pdfSha256,
      ],
    );
  } catch (error) {
    if (!violates(error, 'quote_decisions_pkey')) throw error;
    throw new AppError('quote_decided', 'The client has answered this quote already.');
  }
}

export const decisionOf = (uow: UnitOfWork, quoteId: string): Promise<QuoteDecision | undefined> =>
  uow.first<QuoteDecision>(
    `SELECT kind, name, address, contact_id AS "contactId", on_clients_word AS "onClientsWord", reason, option_line_ids AS "optionalLineIds",
       net_minor AS "netMinor", vat_minor AS "vatMinor", total_minor AS "totalMinor", encode(pdf_sha256, 'hex') AS "pdfSha256", decided_at AS at
     FROM quote_decisions WHERE practice_id = $1 AND quote_id = $2`,
    [uow.practiceId, quoteId],
  );
