import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import type { DeliveryState } from '../delivery.js';
import type { DocumentRef } from '../document-kind.js';
import { isTold } from '../told-kinds.js';

export interface EmailToSend extends DocumentRef {
  state: DeliveryState;
  to: string[];
  subject: string;
  message: string;
  dueMinor: number | null;
  attempts: number;
}

const COLUMNS = `document_kind AS kind, document_id AS "documentId", state, recipients AS "to", subject, message, due_minor AS "dueMinor", attempts`;

export const readEmail = (uow: UnitOfWork, deliveryId: string): Promise<EmailToSend | undefined> =>
  uow.first<EmailToSend>(`SELECT ${COLUMNS} FROM deliveries WHERE practice_id = $1 AND id = $2 AND channel = 'email'`, [
    uow.practiceId,
    deliveryId,
  ]);

/**
 * A reminder does not leave when the invoice owes nothing any more or the quote has its answer. Asked in the transaction that would
 * send it, and what it is about is held until that has ended.
 */
export async function dropIfSettled(uow: UnitOfWork, deliveryId: string): Promise<boolean> {
  const dropped = await uow.execute(
    `WITH owed AS (
       SELECT l.balance_minor FROM deliveries d JOIN ledger_invoices l ON l.practice_id = d.practice_id AND l.invoice_id = d.document_id
       WHERE d.practice_id = $1 AND d.id = $2 AND d.only_while_owed AND d.document_kind = 'invoice' FOR SHARE OF l
     ), offered AS (
       SELECT q.status FROM deliveries d JOIN quotes q ON q.practice_id = d.practice_id AND q.id = d.document_id
       WHERE d.practice_id = $1 AND d.id = $2 AND d.only_while_owed AND d.document_kind = 'quote' FOR SHARE OF q
     ), settled AS (
       SELECT 'Not sent: the invoice was settled first.' AS why FROM owed WHERE balance_minor = 0
       UNION ALL SELECT 'Not sent: the quote was answered or replaced first.' FROM offered WHERE status <> 'sent'
     ) UPDATE deliveries SET state = 'failed', error = settled.why, settled_at = app_now() FROM settled
       WHERE practice_id = $1 AND id = $2 AND state = 'queued'`,
    [uow.practiceId, deliveryId],
  );
  return dropped > 0;
}

/** queued → sending. Undefined when another try has it. */
export const claimEmail = (uow: UnitOfWork, deliveryId: string, messageId: string): Promise<EmailToSend | undefined> =>
  uow.first<EmailToSend>(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, started_at = app_now(), message_id = $3, error = NULL
     WHERE practice_id = $1 AND id = $2 AND state = 'queued' RETURNING ${COLUMNS}`,
    [uow.practiceId, deliveryId, messageId],
  );

/**
 * What became of try number `attempts`. A try that was thought dead may still say how it really ended;
 * if a server put it off, no further try follows, because `unknown` is never sent again by itself.
 */
export async function settleEmail(
  uow: UnitOfWork,
  deliveryId: string,
  attempts: number,
  state: DeliveryState,
  error: string | null,
): Promise<void> {
  const settled = await uow.first<DocumentRef & { state: DeliveryState; to: string[] }>(
    `UPDATE deliveries SET error = $5,
       state = CASE WHEN $4 = 'queued' AND state = 'unknown' THEN 'failed' ELSE $4 END,
       settled_at = CASE WHEN $4 = 'queued' AND state <> 'unknown' THEN NULL ELSE app_now() END
     WHERE practice_id = $1 AND id = $2 AND attempts = $3 AND state IN ('queued', 'sending', 'unknown')
     RETURNING state, document_kind AS kind, document_id AS "documentId", recipients AS "to"`,
    [uow.practiceId, deliveryId, attempts, state, error?.slice(0, 500) ?? null],
  );
  if (settled?.state !== 'sent' || !isTold(settled.kind)) return;
  await announce(uow, `${settled.kind}.sent`, settled.documentId, { deliveryId, channel: 'email', to: settled.to });
}
