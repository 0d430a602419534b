import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DELIVERY_COLUMNS, type Delivery } from '../delivery.js';
import type { DocumentRef } from '../document-kind.js';

export interface EmailToInsert extends DocumentRef {
  to: string[];
  key: string;
  subject: string;
  message: string;
  amountDueMinor: number | null;
  onlyWhileOpen?: boolean;
}

/** The newest delivery, not failed, that went or goes to all of these recipients. */
export const mailAlreadyAsked = (
  uow: UnitOfWork,
  { kind, documentId, key }: EmailToInsert,
): Promise<Delivery | undefined> =>
  uow.first<Delivery>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND channel = 'email' AND state <> 'failed'
       AND string_to_array(recipients_key, ',') @> string_to_array($4, ',')
     ORDER BY id DESC LIMIT 1`,
    [uow.practiceId, kind, documentId, key],
  );

export async function nextRound(uow: UnitOfWork, { kind, documentId, key }: EmailToInsert): Promise<number> {
  const row = await uow.first<{ round: number }>(
    `SELECT coalesce(max(send_round) + 1, 0) AS round FROM deliveries
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND channel = 'email' AND recipients_key = $4`,
    [uow.practiceId, kind, documentId, key],
  );
  return row!.round;
}

/** Undefined when the index `deliveries_one_mail` has given this round to another request; that one has committed then. */
export const insertEmail = (uow: UnitOfWork, email: EmailToInsert, round: number): Promise<Delivery | undefined> =>
  uow.first<Delivery>(
    `INSERT INTO deliveries (practice_id, document_kind, document_id, channel, recipients, recipients_key, send_round, subject, message, due_minor, state, requested_by, only_while_owed)
     VALUES ($1, $2, $3, 'email', $4, $5, $6, $7, $8, $9, 'queued', $10, $11)
     ON CONFLICT (practice_id, document_kind, document_id, recipients_key, send_round) WHERE channel = 'email' AND state <> 'failed' DO NOTHING
     RETURNING ${DELIVERY_COLUMNS}`,
    [
      uow.practiceId,
      email.kind,
      email.documentId,
      email.to,
      email.key,
      round,
      email.subject,
      email.message,
      email.amountDueMinor,
      uow.actor.id ?? null,
      email.onlyWhileOpen ?? false,
    ],
  );
