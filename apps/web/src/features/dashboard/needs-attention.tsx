import type { components } from '@atlasos/api-client';
import { formatDate } from '@atlasos/domain';
import { Chip, ErrorState, LoadingRows, Money, SectionHead, type ChipTone } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../app/link-button.js';
import classes from './overview.module.css';
import { useOverLimit, type OverLimit } from './use-over-limit.js';
import { summaryQuery } from '../../app/revenue/revenue-queries.js';
import { incompleteTotalsQuery } from './dashboard-data.js';
import { useQuery } from '@tanstack/react-query';

const OVER_LIMIT_MAX = 5;

type Attention = components['schemas']['AttentionResponse'];

interface Matter {
  key: string;
  who: string;
  what: string;
  tone: ChipTone;
  state: string;
  minor: number | null;
  step: ReactNode;
}

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

const invoiceStep = (id: string | null, label: string, send?: true): ReactNode =>
  id === null ? null : (
    <LinkButton to="/invoices/$id" params={{ id }} search={send ? { send } : {}}>
      {label}
    </LinkButton>
  );

/** What happened, and the step that follows from it. */
function matterOf(matter: Attention): Matter {
  const { kind, clientId, clientName: who, invoiceId, invoiceNumber, paymentId, date, amountMinor: minor } = matter;
  const common = { key: [kind, invoiceId, paymentId, clientId].join('/'), who, minor };
  const statement = (label: string) => (
    <LinkButton to="/clients/$clientId/statement" params={{ clientId }} search={{}}>
      {label}
    </LinkButton>
  );
  switch (kind) {
    case 'bounced':
      return {
        ...common,
        what: `Payment returned on ${formatDate(date)}; ${invoiceNumber} is open again`,
        tone: 'ochre',
        state: 'Bounced',
        step: invoiceStep(invoiceId, 'Open invoice'),
      };
    case 'overdue':
      return {
        ...common,
        what: `${invoiceNumber} was due on ${formatDate(date)}`,
        tone: 'brick',
        state: `${days(matter.days)} late`,
        step: statement('Statement'),
      };
    case 'due':
      return {
        ...common,
        what: `${invoiceNumber} is due today`,
        tone: 'ochre',
        state: 'Due today',
        step: invoiceStep(invoiceId, 'Send again', true),
      };
    case 'credit':
      return {
        ...common,
        what: `Paid on ${formatDate(date)} and not yet on an invoice`,
        tone: 'blue',
        state: 'On account',
        step: statement('Statement'),
      };
    case 'draft':
      return {
        ...common,
        what: 'Draft invoice, not yet finalised',
        tone: 'outline',
        state: 'Draft',
        step: invoiceStep(invoiceId, 'Review draft'),
      };
  }
}

/** A short list: who is over a limit, what is late by far, bounced, due, unapplied or waiting, and entries that lack something. */
export function NeedsAttention() {
  const revenue = useQuery(summaryQuery());
  const incomplete = useQuery(incompleteTotalsQuery());
  const alerts = useOverLimit(OVER_LIMIT_MAX);
  const queries = [revenue, incomplete, ...alerts.queries];
  const failed = queries.find(({ error }) => error);
  if (failed)
    return (
      <ErrorState error={failed.error} onRetry={() => void Promise.all(queries.map((query) => query.refetch()))} />
    );
  if (!revenue.data || !incomplete.data || !alerts.clients) return <LoadingRows rows={4} tall />;
  const all = [
    ...alerts.clients.map(overLimitMatter),
    ...revenue.data.attention.map(matterOf),
    ...incompleteMatter(incomplete.data.count),
  ];
  return (
    <section aria-label="Needs attention">
      <SectionHead title="Needs attention" note={all.length > 0 ? all.length : undefined} rule="line">
        <Link to="/friday-run" className={classes.run}>
          Start the Friday run
        </Link>
      </SectionHead>
      {all.length === 0 ? <p className={classes.calm}>Nothing is late, nothing waits.</p> : null}
      {all.map(({ key, who, what, tone, state, minor, step }) => (
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

function overLimitMatter({ clientId, clientName, words, valueMinor }: OverLimit): Matter {
  return {
    key: `over ${clientId}`,
    who: clientName,
    what: words,
    tone: 'brick',
    state: 'Over its limit',
    minor: valueMinor,
    step: <Button renderRoot={(props) => <Link to="/wip" search={{ client: clientId }} {...props} />}>Bill now</Button>,
  };
}

function incompleteMatter(missing: number): Matter[] {
  if (missing === 0) return [];
  return [
    {
      key: 'incomplete',
      who: missing === 1 ? 'One entry' : `${missing} entries`,
      what: 'without a client, service or rate: not in WIP until completed',
      tone: 'ochre',
      state: 'Incomplete',
      minor: null,
      step: (
        <Button renderRoot={(props) => <Link to="/time" search={{ status: 'incomplete' }} {...props} />}>
          Complete
        </Button>
      ),
    },
  ];
}
