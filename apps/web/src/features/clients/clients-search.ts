import type { ClientKind, ClientStatus } from './client.js';

export interface ClientsSearch {
  q?: string;
  /** Active ones unless said. */
  status?: ClientStatus | 'all';
  kind?: ClientKind;
  /** The drawer for a new client is open. */
  new?: boolean;
}

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((choice) => choice === value);

// Digits in an address are read as a number.
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

export const clientsSearch = (search: Record<string, unknown>): ClientsSearch => ({
  q: textOf(search['q'])?.slice(0, 100),
  status: oneOf(search['status'], ['prospect', 'archived', 'all'] as const),
  kind: oneOf(search['kind'], ['company', 'individual'] as const),
  new: search['new'] === true ? true : undefined,
});
