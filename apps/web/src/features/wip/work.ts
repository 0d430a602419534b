import type { components } from '@atlasos/api-client';

/** A piece of unbilled work. */
export type Work = components['schemas']['WipWorkResponse'];

export const isFree = ({ status }: Work): boolean => status !== 'drafted';
