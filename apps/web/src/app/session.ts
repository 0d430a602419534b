import type { components } from '@atlasos/api-client';
import { localDate, type IsoDate } from '@atlasos/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { queryClient } from './query-client.js';

export type Me = components['schemas']['MeResponse'];
/** The contract shares its fields with PATCH, where each may be left out; an answer has them all. */
export type Practice = Required<components['schemas']['PracticeResponse']>;

export const meQuery = () => api.queryOptions('get', '/api/v1/me', undefined, { staleTime: 60_000 });
export const practiceQuery = () => api.queryOptions('get', '/api/v1/practice', undefined, { staleTime: 60_000 });

/** Inside the frame both are loaded before anything is drawn. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data;
export const usePractice = (): Practice => useSuspenseQuery(practiceQuery()).data as Practice;

/** Today's date in the practice, for what runs before anything is drawn but inside the frame. */
export function practiceToday(): IsoDate {
  const practice = queryClient.getQueryData<Practice>(practiceQuery().queryKey);
  if (!practice) throw new Error('The practice is loaded before the pages of the frame.');
  return localDate(new Date(), practice.timezone);
}
