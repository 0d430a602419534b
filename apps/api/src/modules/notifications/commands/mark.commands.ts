import { formatDate } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { notificationById } from '../queries/notifications.query.js';

/** Takes it off the bell; it stays in the history. Reading twice changes nothing. */
export async function readNotification(uow: UnitOfWork, id: string) {
  const changed = await uow.execute(
    `UPDATE notifications SET read_at = app_now() WHERE practice_id = $1 AND id = $2 AND read_at IS NULL`,
    [uow.practiceId, id],
  );
  if (changed > 0) await audit(uow, { action: 'notification.read', entity: 'notification', entityId: id });
  return found(uow, id);
}

/** Off the bell until a day; then it is unread again, also when it had been read. */
export async function snoozeNotification(uow: UnitOfWork, id: string, until: string) {
  if (until <= uow.today) {
    throw new AppError('invalid_request', `Snooze to a day after today, ${formatDate(uow.today)}.`, {
      errors: [{ pointer: '/until', detail: 'must be after today' }],
    });
  }
  const changed = await uow.execute(
    `UPDATE notifications SET snoozed_until = $3, read_at = NULL
     WHERE practice_id = $1 AND id = $2 AND (snoozed_until IS DISTINCT FROM $3::date OR read_at IS NOT NULL)`,
    [uow.practiceId, id, until],
  );
  if (changed > 0)
    await audit(uow, { action: 'notification.snoozed', entity: 'notification', entityId: id, after: { until } });
  return found(uow, id);
}

/** Everything that the bell counts; what is snoozed stays so. */
export async function readAllNotifications(uow: UnitOfWork): Promise<{ readCount: number }> {
  const readCount = await uow.execute(
    `UPDATE notifications SET read_at = app_now()
     WHERE practice_id = $1 AND read_at IS NULL AND (snoozed_until IS NULL OR snoozed_until <= $2::date)`,
    [uow.practiceId, uow.today],
  );
  if (readCount > 0)
    await audit(uow, { action: 'notification.all_read', entity: 'notification', entityId: null, after: { readCount } });
  return { readCount };
}

async function found(uow: UnitOfWork, id: string) {
  const row = await notificationById(uow, id);
  if (!row) throw notFound();
  return row;
}
