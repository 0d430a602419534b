import { daysBetween, formatDate } from '@atlasos/domain';
import { Chip, ErrorState, LoadingRows, Money, SectionHead, usePracticeFormat, type ChipTone } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../app/api.js';
import classes from './overview.module.css';

const SHOWN_MAX = 5;

interface Matter {
  key: string;
  who: string;
  what: string;
  tone: ChipTone;
  state: string;
  minor: number | null;
  step: ReactNode;
}

/** A link that looks like what it is for: a step. */
const OpenInvoice = ({ id, label }: { id: string; label: string }) => (
  <Button renderRoot={(props) => <Link to="/invoices/$id" params={{ id }} {...props} />}>{label}</Button>
);

/** A short list: late invoices, drafts that wait, entries that lack something; the step stands beside each. */
export function NeedsAttention() {
  const { today } = usePracticeFormat();
  const late = api.useQuery('get', '/api/v1/invoices', { params: { query: { overdue: true, limit: SHOWN_MAX } } });
  const drafts = api.useQuery('get', '/api/v1/invoices', { params: { query: { status: 'draft', limit: SHOWN_MAX } } });
  const incomplete = api.useQuery('get', '/api/v1/time-entries/totals', {
    params: { query: { status: 'incomplete' } },
  });
  const queries = [late, drafts, incomplete];
  const failed = queries.find(({ error }) => error);
  if (failed)
    return (
      <ErrorState error={failed.error} onRetry={() => void Promise.all(queries.map((query) => query.refetch()))} />
    );
  if (!late.data || !drafts.data || !incomplete.data) return <LoadingRows rows={4} tall />;
  const missing = incomplete.data.count;
  const matters: Matter[] = [
    ...late.data.items.map((invoice): Matter => {
      const days = daysBetween(invoice.dueDate, today());
      return {
        key: invoice.id,
        who: invoice.clientName,
        what: `${invoice.number} was due on ${formatDate(invoice.dueDate)}`,
        tone: 'brick',
        state: days === 1 ? '1 day late' : `${days} days late`,
        minor: invoice.balanceMinor,
        step: <OpenInvoice id={invoice.id} label="Open it" />,
      };
    }),
    ...drafts.data.items.map((invoice): Matter => ({
      key: invoice.id,
      who: invoice.clientName,
      what: 'Draft invoice, not yet finalised',
      tone: 'outline',
      state: 'Draft',
      minor: invoice.totalMinor,
      step: <OpenInvoice id={invoice.id} label="Review draft" />,
    })),
    ...(missing > 0
      ? [
          {
            key: 'incomplete',
            who: missing === 1 ? 'One entry' : `${missing} entries`,
            what: 'without a client, service or rate: not in WIP until completed',
            tone: 'ochre' as const,
            state: 'Incomplete',
            minor: null,
            step: (
              <Button renderRoot={(props) => <Link to="/time" search={{ status: 'incomplete' }} {...props} />}>
                Complete
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section aria-label="Needs attention">
      <SectionHead title="Needs attention" note={matters.length > 0 ? matters.length : undefined} rule="line">
        <Link to="/friday-run" className={classes.run}>
          Start the Friday run
        </Link>
      </SectionHead>
      {matters.length === 0 ? <p className={classes.calm}>Nothing is late, nothing waits.</p> : null}
      {matters.map(({ key, who, what, tone, state, minor, step }) => (
        <div key={key} className={classes.item}>
          <span className={classes.words}>
            <b>{who}</b>
            <span>{what}</span>
          </span>
          <Chip tone={tone}>{state}</Chip>
          <span className={classes.amount}>{minor === null ? null : <Money minor={minor} strong zero="amount" />}</span>
          <span className={classes.step}>{step}</span>
        </div>
      ))}
    </section>
  );
}
