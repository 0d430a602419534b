import { ErrorState, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePractice } from '../../app/session.js';
import { proposalOf } from './proposal.js';
import { ProposedInvoice } from './proposed-invoice.js';
import type { WipClient } from './queue.js';
import { kindsOfClient, workOfClient } from './run-queries.js';
import { StepActions } from './step-actions.js';
import { DeferAll, WriteOffAll } from './step-forms.js';
import type { Run } from './use-run.js';
import classes from './friday-run.module.css';

/** One client: what the invoice would be, and what to do about it. */
export function ClientStep({ client, run }: { client: WipClient; run: Run }) {
  const { vatRegistered, vatRateBps, pricesIncludeVat } = usePractice();
  const work = useQuery({ ...workOfClient(client.clientId), staleTime: 0 });
  const kinds = useQuery(kindsOfClient(client.clientId));
  const [form, setForm] = useState<'defer' | 'writeOff' | null>(null);
  const failed = work.error ?? kinds.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void Promise.all([work.refetch(), kinds.refetch()])} />;
  if (!work.data || !kinds.data) return <LoadingRows tall />;
  const proposal = proposalOf(work.data, kinds.data, { vatRegistered, vatRateBps, pricesIncludeVat });
  const close = () => setForm(null);
  return (
    <div className={classes.step}>
      <ProposedInvoice client={client} proposal={proposal} />
      <div className={classes.bar}>
        {form === 'defer' ? <DeferAll client={client} work={proposal.taken} run={run} onClose={close} /> : null}
        {form === 'writeOff' ? <WriteOffAll client={client} work={proposal.taken} run={run} onClose={close} /> : null}
        {form === null ? (
          <StepActions
            client={client}
            run={run}
            totalMinor={proposal.totals.totalMinor}
            onDefer={() => setForm('defer')}
            onWriteOff={() => setForm('writeOff')}
          />
        ) : null}
      </div>
    </div>
  );
}
