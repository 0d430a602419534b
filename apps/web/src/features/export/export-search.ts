import { isDate } from '@atlasos/domain';

export interface ExportSearch {
  /** Of the journal; last month unless said. */
  from?: string;
  to?: string;
}

export const exportSearch = ({ from, to }: Record<string, unknown>): ExportSearch => ({
  from: isDate(from) ? from : undefined,
  to: isDate(to) ? to : undefined,
});
