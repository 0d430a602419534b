import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/**
 * Money is `bigint` in the database and a safe integer here (DOMAIN rule 1); a value that would lose a cent throws.
 * Dates stay text: a `Date` can shift by a day.
 */
export function installPgTypes(): void {
  pg.types.setTypeParser(INT8, (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the exact integers`);
    return value;
  });
  pg.types.setTypeParser(DATE, (text: string) => text);
}
