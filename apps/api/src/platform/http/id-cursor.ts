import { AppError } from '../errors/app-error.js';
import { decodeCursor } from './paging.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id after which the next page of a list in the order of its ids begins; null for the first page. */
export function idCursor(cursor: string | undefined): string | null {
  const [id] = decodeCursor(cursor, 1) ?? [null];
  if (id === null || id === undefined) return null;
  if (typeof id === 'string' && UUID.test(id)) return id;
  throw new AppError('invalid_request', 'The cursor does not belong to this list. Start again without it.', {
    errors: [{ pointer: 'cursor', detail: 'not a cursor of this list' }],
  });
}
