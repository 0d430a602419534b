const PENDING_MS = 1_000;

/** Looks again while a mail is on its way. */
export const whilePending = ({ state }: { state: { data?: { items: Array<{ state: string }> } | undefined } }) =>
  state.data?.items.some(({ state: at }) => at === 'queued' || at === 'sending') ? PENDING_MS : (false as const);
