import { ENGAGEMENT_STATUSES, type EngagementStatus } from '@atlasos/domain';

export interface EngagementsFilter {
  status?: EngagementStatus;
  clientId?: string;
  q?: string;
}

export interface EngagementsSearch extends EngagementsFilter {
  /** The drawer for a new one is open. */
  new?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const readEngagementsSearch = (given: Record<string, unknown>): EngagementsSearch => ({
  status: ENGAGEMENT_STATUSES.find((status) => status === given['status']),
  clientId: text(given['clientId']),
  q: text(given['q']),
  new: given['new'] === true || undefined,
});
