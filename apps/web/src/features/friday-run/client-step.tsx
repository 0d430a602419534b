import { ErrorState, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePractice } from '../../app/session.js';
import { useHeightProperty } from '../../app/shell/use-height-property.js';
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
  const proposal =
    work.data && kinds.data
      ? proposalOf(work.data, kinds.data, { vatRegistered, vatRateBps, pricesIncludeVat })
      : undefined;
  const close = () => setForm(null);
  return (
    <div className={classes.step}>
      <section aria-label={`Proposed invoice for ${client.clientName}`} className={classes.proposal}>
        <div className={classes.who}>
          <h2>{client.clientName}</h2>
          <Link to="/clients/$clientId" params={{ clientId: client.clientId }}>
            Open client
          </Link>
        </div>
        {proposal ? (
          <ProposedInvoice client={client} proposal={proposal} />
        ) : failed ? (
          <ErrorState error={failed} onRetry={() => void Promise.all([work.refetch(), kinds.refetch()])} />
        ) : (
          <LoadingRows />
        )}
      </section>
      {proposal ? (
        <Bar>
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
        </Bar>
      ) : null}
    </div>
  );
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <div ref={useHeightProperty<HTMLDivElement>('--floor-height')} className={classes.bar}>
      {children}
    </div>
  );
}
