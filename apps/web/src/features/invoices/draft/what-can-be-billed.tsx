import { formatHoursDecimal, formatDocumentDuration, sumMinor } from '@atlasos/domain';
import { DateFilter, EmptyState, ErrorState, LoadingRows, Money, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { billableQuery } from '../invoice-queries.js';
import type { Billable, Invoice } from '../invoice-types.js';
import { AddLineDrawer } from './add-line-drawer.js';
import { draftCalls, useDraftChange } from './draft-actions.js';
import { FeeRow } from './fee-row.js';
import { WorkDialogs } from './work-dialogs.js';
import { WorkRow } from './work-row.js';
import type { Work, WorkDialog } from './work.js';
import classes from './what-can-be-billed.module.css';

const worksOf = (billable: Billable) => ({
  time: billable.timeEntries.map((entry): Work => ({ ...entry, type: 'time', minutes: entry.minutes })),
  costs: billable.disbursements.map((cost): Work => ({ ...cost, type: 'disbursement', minutes: null })),
});
const onInvoice = (works: readonly Work[]) => works.filter(({ placement }) => placement === 'on_invoice');
const billedMinor = (works: readonly Work[]) => sumMinor(onInvoice(works).map((work) => work.billedMinor ?? 0));

/** The left pane: everything of the client that could stand on this draft; a tick puts it there. */
export function WhatCanBeBilled({ draft }: { draft: Invoice }) {
  const { data, error, refetch } = useQuery(billableQuery(draft.id));
  const { locale } = usePracticeFormat();
  const change = useDraftChange(draft.id);
  const calls = draftCalls(draft.id);
  const [dialog, setDialog] = useState<WorkDialog | null>(null);
  const [isAdding, setAdding] = useState(false);
  const fees = draft.lines.filter(({ kind }) => kind === 'fixed_fee');

  if (!data) {
    return (
      <section className={classes.pane}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} tall />}
      </section>
    );
  }
  const { time, costs } = worksOf(data);
  const deferred = [...time, ...costs].filter(({ placement }) => placement === 'deferred');
  const offeredTime = time.filter(({ placement }) => placement !== 'deferred');
  const offeredCosts = costs.filter(({ placement }) => placement !== 'deferred');
  const minutes = onInvoice(offeredTime).reduce((sum, work) => sum + (work.minutes ?? 0), 0);
  const isEmpty = offeredTime.length + offeredCosts.length + deferred.length + fees.length === 0;
  const row = (work: Work) => <WorkRow key={work.id} work={work} draft={draft} onDialog={setDialog} />;

  return (
    <section className={classes.pane} aria-label="What can be billed">
      <div className={classes.scroll}>
        <header className={classes.head}>
          <h2>What can be billed</h2>
          <span className={classes.upTo} aria-hidden>
            up to
          </span>
          <DateFilter
            aria-label="With work up to"
            w={150}
            value={data.upTo}
            onChange={(upTo) => change.mutate(calls.update({ upTo }))}
          />
        </header>
        {fees.length > 0 ? (
          <>
            <SectionHead title="Fees" rule="ink">
              <Money minor={sumMinor(fees.map((line) => line.amountMinor))} strong />
            </SectionHead>
            {fees.map((line) => (
              <FeeRow key={line.id} line={line} draft={draft} />
            ))}
          </>
        ) : null}
        {offeredTime.length > 0 ? (
          <>
            <SectionHead
              title="Time"
              rule="ink"
              note={`${onInvoice(offeredTime).length} of ${offeredTime.length} entries, ${formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale)} hours`}
            >
              <Money minor={billedMinor(offeredTime)} strong />
            </SectionHead>
            {offeredTime.map(row)}
          </>
        ) : null}
        {offeredCosts.length > 0 ? (
          <>
            <SectionHead
              title="Disbursements"
              rule="ink"
              note={`${onInvoice(offeredCosts).length} of ${offeredCosts.length}`}
            >
              <Money minor={billedMinor(offeredCosts)} strong />
            </SectionHead>
            {offeredCosts.map(row)}
          </>
        ) : null}
        {deferred.length > 0 ? (
          <>
            <SectionHead title="Deferred" note="not offered until the date" rule="ink" />
            {deferred.map(row)}
          </>
        ) : null}
        {isEmpty ? (
          <EmptyState rows={4}>
            Nothing of {draft.clientName} is unbilled up to this day. Choose a later day, or add a fee or a
            disbursement.
          </EmptyState>
        ) : null}
        <div className={classes.more}>
          <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setAdding(true)}>
            Add a fee or disbursement
          </Button>
          {onInvoice(offeredTime).length > 1 ? (
            <Button variant="subtle" onClick={() => setDialog({ kind: 'adjust', works: onInvoice(offeredTime) })}>
              Bill the time at another total
            </Button>
          ) : null}
        </div>
      </div>
      <footer className={classes.foot}>
        <span>
          <b>On this invoice</b> <i>before VAT</i>
        </span>
        <Money minor={draft.subtotalMinor - draft.discountMinor} withSymbol strong zero="amount" />
        <span>Stays in WIP</span>
        <Money minor={data.staysInWipMinor} withSymbol quiet zero="amount" />
      </footer>
      <WorkDialogs draft={draft} dialog={dialog} onClose={() => setDialog(null)} />
      {isAdding ? <AddLineDrawer draft={draft} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
