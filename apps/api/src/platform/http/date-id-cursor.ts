import { isDate } from '@atlasos/domain';
import { AppError } from '../errors/app-error.js';
import { decodeCursor, encodeCursor } from './paging.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The keyset position of lists that are ordered by a date, then by id. */
export interface DateIdPosition {
  date: string;
  id: string;
}

export const encodeDateId = ({ date, id }: DateIdPosition): string => encodeCursor([date, id]);

/** Throws `invalid_request` for a cursor that such a list did not hand out. */
export function decodeDateId(cursor: string | undefined): DateIdPosition | undefined {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [date, id] = values;
  if (isDate(date) && typeof id === 'string' && UUID.test(id)) return { date, id };
  throw new AppError('invalid_request', 'The cursor does not belong to this list. Start again without it.', {
    errors: [{ pointer: 'cursor', detail: 'not a cursor of this list' }],
  });
}
