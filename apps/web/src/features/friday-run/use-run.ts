import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { invoiceQuery } from '../../app/work/invoices.js';
import { isApiProblem } from '@atlasos/api-client';
import { wipQuery } from '../../app/work/work-queries.js';
import { queueOf } from './queue.js';
import { idsOf, textOf, type RunSearch } from './run-search.js';

const route = getRouteApi('/frame/friday-run');

const added = (text: string | undefined, id: string) => textOf([...idsOf(text), id]);
const without = (text: string | undefined, id: string) => textOf(idsOf(text).filter((each) => each !== id));

/** Where the run stands: the address says what was dealt with, the server what it is worth. */
export function useRun() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: (before: RunSearch) => RunSearch, replace = true) =>
    void navigate({ search: (before) => next(before), replace });
  const wip = useQuery(wipQuery());
  const invoices = useQueries({ queries: idsOf(search.drafts).map((id) => invoiceQuery(id)) });

  // A draft that was deleted since is no part of the run any more.
  const isGone = ({ error }: (typeof invoices)[number]) => isApiProblem(error) && error.code === 'not_found';
  const drafts = invoices.flatMap(({ data }) => (data ? [data] : []));
  const passed = idsOf(search.passed);
  const queue = queueOf(wip.data?.clients ?? [], new Set([...passed, ...drafts.map(({ clientId }) => clientId)]));
  const done = drafts.length + passed.length;
  return {
    isPending: wip.isPending || invoices.some((invoice) => invoice.isPending),
    error: wip.error ?? invoices.find((invoice) => invoice.error && !isGone(invoice))?.error ?? null,
    retry: () => void Promise.all([wip.refetch(), ...invoices.map((invoice) => invoice.refetch())]),
    queue,
    drafts,
    passedCount: passed.length,
    done,
    total: done + queue.length,
    isReview: search.step === 'review',
    addDraft: (id: string) => change((before) => ({ ...before, drafts: added(before.drafts, id) })),
    removeDraft: (id: string) => change((before) => ({ ...before, drafts: without(before.drafts, id) })),
    pass: (clientId: string) => change((before) => ({ ...before, passed: added(before.passed, clientId) })),
    unpass: (clientId: string) => change((before) => ({ ...before, passed: without(before.passed, clientId) })),
    review: () => change((before) => ({ ...before, step: 'review' }), false),
    backToQueue: () => change(({ step: _step, ...before }) => before, false),
    bringBack: () => change(({ passed: _passed, ...before }) => before),
  };
}

export type Run = ReturnType<typeof useRun>;
