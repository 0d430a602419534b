import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

/**
 * Work in the background is not archived. PDFs that were not drawn yet are drawn; mails that were not sent yet are not: the other
 * installation sends them, or somebody does so anew.
 */
export async function settleWhatWaited(uow: UnitOfWork): Promise<void> {
  await uow.execute(
    `INSERT INTO outbox (practice_id, kind, payload, request_id)
     SELECT $1, 'document.draw_pdf', jsonb_build_object('kind', p.document_kind, 'documentId', p.document_id), $2 FROM document_prints p
     WHERE p.practice_id = $1 AND NOT EXISTS (SELECT FROM document_pdfs d WHERE d.practice_id = $1 AND d.document_kind = p.document_kind AND d.document_id = p.document_id)`,
    [uow.practiceId, uow.requestId],
  );
  await uow.execute(
    `UPDATE deliveries SET state = CASE state WHEN 'queued' THEN 'failed' ELSE 'unknown' END, error = 'It had not been sent when the archive was made.',
       settled_at = app_now() WHERE practice_id = $1 AND state IN ('queued', 'sending')`,
    [uow.practiceId],
  );
  await uow.execute(
    `UPDATE notifications SET mail_state = CASE mail_state WHEN 'queued' THEN 'none' ELSE 'unknown' END
     WHERE practice_id = $1 AND mail_state IN ('queued', 'sending')`,
    [uow.practiceId],
  );
  uow.tellsNews();
}
