import type { components } from '@atlasos/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.js';

export type Me = components['schemas']['MeResponse'];
/** The contract shares its fields with PATCH, where each may be left out; an answer has them all. */
export type Practice = Required<components['schemas']['PracticeResponse']>;

export const meQuery = () => api.queryOptions('get', '/api/v1/me', undefined, { staleTime: 60_000 });
export const practiceQuery = () => api.queryOptions('get', '/api/v1/practice', undefined, { staleTime: 60_000 });

/** Inside the frame both are loaded before anything is drawn. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data;
export const usePractice = (): Practice => useSuspenseQuery(practiceQuery()).data as Practice;
