import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { NotificationFacts, NotificationKind } from '../kinds/facts.js';
import type { TargetKind } from '../kinds/targets.js';

interface NoticeOf<Kind extends NotificationKind> {
  kind: Kind;
  /** Told once per key: what makes this event one of its kind. */
  key: string;
  facts: NotificationFacts[Kind];
  clientId?: string | null;
  target?: { kind: TargetKind; id: string } | null;
  /** Also one mail to the people of the practice. */
  byMail?: boolean;
}

export type Notice = { [Kind in NotificationKind]: NoticeOf<Kind> }[NotificationKind];

/** Tells the practice, once per key, in the transaction of the cause. Answers how many were new. */
export async function notify(uow: UnitOfWork, notices: Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = notices.map(({ kind, key, facts, clientId, target, byMail }) => ({
    kind,
    dedupe_key: key,
    facts,
    client_id: clientId ?? null,
    target_kind: target?.kind ?? null,
    target_id: target?.id ?? null,
    mail_state: byMail ? 'queued' : 'none',
  }));
  const written = await uow.query(
    `WITH written AS (
       INSERT INTO notifications (practice_id, kind, dedupe_key, facts, client_id, target_kind, target_id, mail_state)
       SELECT $1, kind, dedupe_key, facts, client_id, target_kind, target_id, mail_state FROM jsonb_to_recordset($2::jsonb) AS n (
         kind text, dedupe_key text, facts jsonb, client_id uuid, target_kind text, target_id uuid, mail_state text)
       ON CONFLICT (practice_id, dedupe_key) DO NOTHING RETURNING id, mail_state
     ), mailed AS (
       INSERT INTO outbox (practice_id, kind, payload, request_id)
       SELECT $1, 'notification.send_email', jsonb_build_object('notificationId', id), $3 FROM written WHERE mail_state = 'queued'
     ) SELECT id FROM written`,
    [uow.practiceId, JSON.stringify(rows), uow.requestId],
  );
  uow.tellsNews();
  return written.length;
}
