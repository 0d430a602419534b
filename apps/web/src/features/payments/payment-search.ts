import { isDate } from '@atlasos/domain';
import { METHODS, type Method } from '../../app/money/method-choice.js';

export const STATUSES = ['allocated', 'partly_allocated', 'unallocated', 'reversed'] as const;

export interface PaymentSearch {
  clientId?: string;
  method?: Method;
  status?: (typeof STATUSES)[number];
  from?: string;
  to?: string;
  q?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
const day = (value: unknown): string | undefined => (typeof value === 'string' && isDate(value) ? value : undefined);

export const readPaymentSearch = (search: Record<string, unknown>): PaymentSearch => ({
  clientId: typeof search['clientId'] === 'string' ? search['clientId'] : undefined,
  method: METHODS.find(({ value }) => value === search['method'])?.value,
  status: STATUSES.find((status) => status === search['status']),
  from: day(search['from']),
  to: day(search['to']),
  q: text(search['q']),
});
