import { ENGAGEMENT_STATUSES, type EngagementStatus } from '@atlasos/domain';
import { readListSearch, type ListSearch } from '../../app/list-search.js';

export type EngagementsSearch = ListSearch<EngagementStatus>;
export type EngagementsFilter = Omit<EngagementsSearch, 'new'>;

export const readEngagementsSearch = (given: Record<string, unknown>): EngagementsSearch =>
  readListSearch(ENGAGEMENT_STATUSES, given);
