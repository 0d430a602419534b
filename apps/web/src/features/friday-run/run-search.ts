export interface RunSearch {
  /** Ids of the drafts made in this run, in order, with dots between. */
  drafts?: string;
  /** Clients that were skipped, deferred or written off. */
  passed?: string;
  step?: 'review';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const idsOf = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split('.').filter((id) => ID.test(id))),
];

export const textOf = (ids: readonly string[]): string | undefined => (ids.length > 0 ? ids.join('.') : undefined);

/** The address holds which drafts and clients the run has dealt with, and nothing of what they are worth. */
export function readRunSearch(search: Record<string, unknown>): RunSearch {
  const ids = (name: 'drafts' | 'passed') => textOf(idsOf(typeof search[name] === 'string' ? search[name] : undefined));
  return { drafts: ids('drafts'), passed: ids('passed'), step: search['step'] === 'review' ? 'review' : undefined };
}
