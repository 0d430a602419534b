import { AppError } from '../errors/app-error.js';
import { FromQueryInt, IntField, TextField } from './fields.js';

export const PAGE_DEFAULT = 50;

export class PageQuery {
  @IntField({
    description: 'Items a page, 1 to 200.',
    optional: true,
    min: 1,
    max: 200,
    default: PAGE_DEFAULT,
    example: 50,
  })
  @FromQueryInt()
  limit: number = PAGE_DEFAULT;

  @TextField({ description: '`nextCursor` of the page before.', optional: true, max: 500 })
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The keyset position after a row: its sort values and id, opaque to the caller. */
export function encodeCursor(values: Array<string | number | null>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Throws `invalid_request` for a cursor that this list did not hand out. */
export function decodeCursor(cursor: string | undefined, length: number): Array<string | number | null> | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => v === null || ['string', 'number'].includes(typeof v))
    ) {
      return values as Array<string | number | null>;
    }
  } catch {
    // falls through to the refusal
  }
  throw new AppError('invalid_request', 'The cursor does not belong to this list. Start again without it.', {
    errors: [{ pointer: 'cursor', detail: 'not a cursor of this list' }],
  });
}

/** Cuts a result that was read with `limit + 1` rows. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  present: (row: Row) => T,
  cursorOf: (row: Row) => string,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
