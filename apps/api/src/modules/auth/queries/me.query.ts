import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

export async function me(uow: UnitOfWork) {
  const user = await uow.first<{ id: string; name: string; email: string }>(
    `SELECT id, name, email FROM users WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, uow.actor.id],
  );
  if (!user) throw notFound();
  return { ...user, practiceId: uow.practiceId, practiceName: uow.practice.name, now: uow.now.toISOString() };
}
