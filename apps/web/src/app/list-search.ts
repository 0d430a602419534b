/** What the address of a list of documents says: which of them, and whether the drawer for a new one is open. */
export interface ListSearch<Status extends string> {
  status?: Status;
  clientId?: string;
  q?: string;
  new?: boolean;
}

/** Text of an address; undefined when there is none. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const readListSearch = <Status extends string>(
  statuses: readonly Status[],
  given: Record<string, unknown>,
): ListSearch<Status> => ({
  status: statuses.find((status) => status === given['status']),
  clientId: textIn(given['clientId']),
  q: textIn(given['q']),
  new: given['new'] === true || undefined,
});
