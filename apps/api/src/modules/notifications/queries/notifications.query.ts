import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import type { NotificationsQuery } from '../http/notification.dto.js';

export interface NotificationRow {
  [column: string]: unknown;
  id: string;
  kind: string;
  facts: Record<string, unknown>;
  clientId: string | null;
  targetKind: string | null;
  targetId: string | null;
  mailState: string;
  createdAt: Date;
  readAt: Date | null;
  snoozedUntil: string | null;
}

const COLUMNS = `n.id, n.kind, n.facts, n.client_id AS "clientId", n.target_kind AS "targetKind", n.target_id AS "targetId",
  n.mail_state AS "mailState", n.created_at AS "createdAt", n.read_at AS "readAt", n.snoozed_until AS "snoozedUntil"`;

/** In the order in which they were told, newest first. */
export const listNotifications = (uow: UnitOfWork, query: NotificationsQuery): Promise<NotificationRow[]> =>
  uow.query<NotificationRow>(
    `SELECT ${COLUMNS} FROM notifications n
     WHERE n.practice_id = $1 AND ($2::uuid IS NULL OR n.client_id = $2) AND ($3::text IS NULL OR n.kind = $3)
       AND ($4::text IS NULL OR CASE $4 WHEN 'read' THEN n.read_at IS NOT NULL
         WHEN 'snoozed' THEN n.read_at IS NULL AND n.snoozed_until > $5::date
         ELSE n.read_at IS NULL AND (n.snoozed_until IS NULL OR n.snoozed_until <= $5::date) END)
       AND ($6::uuid IS NULL OR n.id < $6)
     ORDER BY n.id DESC LIMIT $7`,
    [
      uow.practiceId,
      query.clientId ?? null,
      query.kind ?? null,
      query.state ?? null,
      uow.today,
      idCursor(query.cursor),
      query.limit + 1,
    ],
  );

/** What the bell shows. */
export async function unreadCount(uow: UnitOfWork): Promise<number> {
  const row = await uow.first<{ count: number }>(
    `SELECT count(*)::int AS count FROM notifications
     WHERE practice_id = $1 AND read_at IS NULL AND (snoozed_until IS NULL OR snoozed_until <= $2::date)`,
    [uow.practiceId, uow.today],
  );
  return row!.count;
}

export const notificationById = (uow: UnitOfWork, id: string): Promise<NotificationRow | undefined> =>
  uow.first<NotificationRow>(`SELECT ${COLUMNS} FROM notifications n WHERE n.practice_id = $1 AND n.id = $2`, [
    uow.practiceId,
    id,
  ]);
