import { sumMinor } from '@atlasos/domain';
import { toast, troubleToast } from '@atlasos/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { undeferWork } from '../../app/work/change-wip.js';
import { workChanged } from '../../app/work/work-changed.js';
import { billWork } from './bill-work.js';
import { isFree, type Work } from './work.js';

const PAGE = 100;
const MOST = 200;

export interface WorkStep {
  kind: 'defer' | 'writeOff' | 'writeDown';
  works: readonly Work[];
}

/** The work of one client, which of it is ticked, and what is being done with it. */
export function useClientWork(clientId: string) {
  const navigate = useNavigate();
  const [limit, setLimit] = useState(PAGE);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<WorkStep | null>(null);
  const query = api.useQuery('get', '/api/v1/wip/clients/{id}', {
    params: { path: { id: clientId }, query: { limit } },
  });
  const bill = useMutation({
    mutationFn: (works: readonly Work[]) => billWork(clientId, works),
    onSuccess: (id) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: ({ message }) => troubleToast(message),
  });
  const undefer = useMutation({
    mutationFn: (of: readonly Work[]) => undeferWork(of),
    onSuccess: async () => {
      await workChanged();
      toast('It may be billed from today');
    },
    onError: ({ message }) => troubleToast(message),
  });
  const works = query.data?.items ?? [];
  // What was billed or written off meanwhile is ticked no longer.
  const chosen = works.filter((work) => ticked.has(work.id) && isFree(work));
  return {
    query,
    works,
    chosen,
    chosenMinor: sumMinor(chosen.map(({ valueMinor }) => valueMinor)),
    isTicked: (id: string) => ticked.has(id),
    tick: (id: string) =>
      setTicked((before) =>
        before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
      ),
    untickAll: () => setTicked(new Set()),
    step,
    begin: (kind: WorkStep['kind'], of: readonly Work[]) => setStep({ kind, works: of }),
    endStep: () => setStep(null),
    // Done with: the next step must not take it along.
    stepDone: () => {
      const done = new Set(step?.works.map(({ id }) => id));
      setTicked((before) => new Set([...before].filter((id) => !done.has(id))));
      setStep(null);
    },
    bill: (of: readonly Work[]) => bill.mutate(of),
    undefer: (of: readonly Work[]) => undefer.mutate(of),
    isBilling: bill.isPending,
    hasMore: Boolean(query.data?.nextCursor) && limit < MOST,
    isTooMuch: Boolean(query.data?.nextCursor) && limit >= MOST,
    showMore: () => setLimit(MOST),
  };
}

export type ClientWorkState = ReturnType<typeof useClientWork>;
