import type { Visitor } from './visitor.js';

export interface Kept {
  id: string;
  version: number;
  [field: string]: unknown;
}

export const UNKNOWN_ID = '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10';

export const addClient = (visitor: Visitor, name = 'Karoo Blooms', more: object = {}) =>
  visitor.ok<Kept & { reference: string }>('POST', '/clients', { name, kind: 'company', ...more });

export const addService = (visitor: Visitor, name = 'Bookkeeping', more: object = {}) =>
  visitor.ok<Kept>('POST', '/service-types', { name, ...more });

export const addRate = (visitor: Visitor, hourlyRateMinor: number, effectiveFrom: string, scope: object = {}) =>
  visitor.ok<Kept>('POST', '/rates', { hourlyRateMinor, effectiveFrom, ...scope });
