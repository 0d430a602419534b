import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** Money moves today or has moved: a day to come is a slip of the pen. Throws `invalid_request`. */
export function assertNotAfterToday(uow: UnitOfWork, date: string): string {
  if (date <= uow.today) return date;
  const detail = `must not be after today, ${uow.today}`;
  throw new AppError('invalid_request', `date: ${detail}.`, { errors: [{ pointer: '/date', detail }] });
}
