import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { NotificationToMail } from './notification-mail.js';

export type MailState = 'queued' | 'sent' | 'failed' | 'unknown';

/** queued → sending. One that is found in `sending` becomes `unknown`, and nothing is to be sent. */
export const claimMail = (uow: UnitOfWork, id: string): Promise<(NotificationToMail & object) | undefined> =>
  uow.first(
    `WITH claimed AS (
       UPDATE notifications SET mail_state = CASE mail_state WHEN 'queued' THEN 'sending' ELSE 'unknown' END, mail_error = NULL
       WHERE practice_id = $1 AND id = $2 AND mail_state IN ('queued', 'sending')
       RETURNING kind, facts, target_kind, target_id, mail_state)
     SELECT kind, facts, target_kind AS "targetKind", target_id AS "targetId",
       (SELECT json_agg(json_build_object('name', u.name, 'address', u.email) ORDER BY u.id) FROM users u WHERE u.practice_id = $1) AS people
     FROM claimed WHERE mail_state = 'sending'`,
    [uow.practiceId, id],
  );

export async function settleMail(uow: UnitOfWork, id: string, state: MailState, error: string | null): Promise<void> {
  await uow.execute(
    `UPDATE notifications SET mail_state = $3, mail_error = $4 WHERE practice_id = $1 AND id = $2 AND mail_state IN ('sending', 'unknown')`,
    [uow.practiceId, id, state, error?.slice(0, 500) ?? null],
  );
}
