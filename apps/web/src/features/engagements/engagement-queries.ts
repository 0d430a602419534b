import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import type { EngagementsFilter, EngagementsSearch } from './engagements-search.js';

const byId = (id: string) => ({ params: { path: { id } } });

export const engagementsQuery = (filter: EngagementsFilter) => pages('/api/v1/engagements', filter);
export const engagementsData = ({ new: _isNew, ...filter }: EngagementsSearch) => [engagementsQuery(filter)];

export const engagementQuery = (id: string) => api.queryOptions('get', '/api/v1/engagements/{id}', byId(id));
export const budgetQuery = (id: string) => api.queryOptions('get', '/api/v1/engagements/{id}/budget', byId(id));
export const engagementTimeQuery = (id: string) => pages('/api/v1/time-entries', { engagementId: id, limit: 20 });
export const engagementData = (id: string) => [engagementQuery(id), budgetQuery(id), engagementTimeQuery(id)];
