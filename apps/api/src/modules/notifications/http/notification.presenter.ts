import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wordsOf } from '../kinds/words.js';
import type { NotificationRow } from '../queries/notifications.query.js';
import type { NotificationState } from './notification.dto.js';

function stateOf({ readAt, snoozedUntil }: NotificationRow, today: string): NotificationState {
  if (readAt !== null) return 'read';
  return snoozedUntil !== null && snoozedUntil > today ? 'snoozed' : 'unread';
}

/** Row → response, field by field. */
export function presentNotification(uow: UnitOfWork, row: NotificationRow) {
  const { title, text } = wordsOf(row.kind, row.facts, uow.practice);
  return {
    id: row.id,
    kind: row.kind,
    title,
    text,
    facts: row.facts,
    clientId: row.clientId,
    target: row.targetKind === null || row.targetId === null ? null : { kind: row.targetKind, id: row.targetId },
    state: stateOf(row, uow.today),
    mailState: row.mailState,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil,
  };
}
