import { isDate } from '@atlasos/domain';
import { textIn } from '../../app/list-search.js';

const METHODS = ['eft', 'cash', 'card', 'other'] as const;

export interface RevenueSearch {
  /** Debtors by the end of this day; as things stand unless said. */
  asOf?: string;
  /** First day of the month whose payments are listed. */
  month?: string;
  method?: (typeof METHODS)[number];
  q?: string;
}

export const readRevenueSearch = ({ asOf, month, method, q }: Record<string, unknown>): RevenueSearch => ({
  asOf: isDate(asOf) ? asOf : undefined,
  month: isDate(month) ? month : undefined,
  method: METHODS.find((known) => known === method),
  q: textIn(q),
});
