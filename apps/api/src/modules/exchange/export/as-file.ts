import type { ErrorCode } from '../../../platform/errors/error-codes.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { TABLE_MEDIA_TYPES } from '../../../platform/tables/table-file.js';

const LIST = 'All that the filters find, in the order of the list.';
const FORMATS =
  `CSV: UTF-8 with a byte order mark, commas, amounts as 1234.56, durations as 1:30; cells that would be formulas are made
text. XLSX: days, moments, durations and amounts are numbers with their format. Columns may be added at any place: go by their
names.`.replace(/\n/g, ' ');

/** Documents a route that answers a table as a file. */
export const AsFile = (what: string, description = LIST, errors: ErrorCode[] = []): MethodDecorator =>
  Operation({
    summary: `${what} as a file`,
    description: `${description}\n\n${FORMATS}`,
    binary: Object.values(TABLE_MEDIA_TYPES),
    errors,
  });
