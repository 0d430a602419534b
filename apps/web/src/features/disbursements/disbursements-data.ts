import { pages } from '../../app/pages.js';
import { clientsQuery } from '../../app/work/work-options.js';
import type { DisbursementSearch } from './disbursement-search.js';

export const disbursementsQuery = ({ clientId, status, q }: DisbursementSearch) =>
  pages('/api/v1/disbursements', { clientId, status, q, limit: 100 });
export const disbursementsData = (search: DisbursementSearch) => [disbursementsQuery(search), clientsQuery()];
