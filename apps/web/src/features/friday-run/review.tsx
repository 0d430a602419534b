import { formatMoney, sumMinor } from '@atlasos/domain';
import {
  ConfirmDialog,
  commandKey,
  DoubleRule,
  Kbd,
  LedgerBody,
  LedgerTable,
  LedgerTotal,
  Money,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { LinkButton } from '../../app/link-button.js';
import { useMe } from '../../app/session.js';
import { Page } from '../../app/shell/page.js';
import { deliveriesQuery } from '../../app/work/invoices.js';
import { ReviewRow } from './review-row.js';
import { mailOf } from './mail-of.js';
import type { Run } from './use-run.js';
import { useSendOut } from './use-send-out.js';
import classes from './friday-run.module.css';

/** All drafts of the run with their totals; from here they are finalised and sent together. */
export function Review({ run }: { run: Run }) {
  const { currency, locale, symbol } = usePracticeFormat();
  const { mail } = useMe();
  const [isAsking, setAsking] = useState(false);
  const sendOut = useSendOut();
  const { drafts: invoices } = run;
  const finalisedIds = invoices.filter(({ status }) => status !== 'draft').map(({ id }) => id);
  const deliveries = useQueries({ queries: finalisedIds.map((id) => deliveriesQuery(id)) });
  const deliveriesOf = (id: string) => deliveries[finalisedIds.indexOf(id)]?.data?.items ?? [];
  const waiting = invoices.filter(({ id, status }) => status === 'draft' || mailOf(deliveriesOf(id)) === undefined);
  const isKnown = deliveries.every(({ isPending }) => !isPending);
  const isBusy = sendOut.currentId !== null;
  const canSend = waiting.length > 0 && isKnown && !isBusy;
  const sum = (list: typeof invoices, of: 'netMinor' | 'vatMinor' | 'totalMinor') =>
    sumMinor(list.map((invoice) => invoice[of]));
  const ask = () => setAsking(true);
  useShortcut('mod+enter', 'Finalise and send all', ask, { enabled: canSend && !isAsking });
  const isAllDraft = waiting.every(({ status }) => status === 'draft');
  const what = waiting.length === 1 ? 'one invoice' : `${waiting.length} invoices`;
  return (
    <Page
      title="Friday run"
      subtitle={run.queue.length > 0 ? `${run.done} of ${run.total}` : 'review'}
      actions={
        run.queue.length > 0 && !isBusy ? (
          <Button onClick={run.backToQueue}>Back to the queue, {run.queue.length} left</Button>
        ) : null
      }
    >
      {invoices.length === 0 ? (
        <p className={classes.note}>The drafts of this run were deleted. Their work is back in WIP.</p>
      ) : (
        <div className={classes.review}>
          <LedgerTable
            caption="Invoices of this run"
            head={
              <>
                <Th>Client</Th>
                <Th>To</Th>
                <Th>Where it stands</Th>
                <Th align="right">Before VAT</Th>
                <Th align="right">VAT</Th>
                <Th align="right">Total, {symbol}</Th>
              </>
            }
          >
            <LedgerBody>
              {invoices.map((invoice) => (
                <ReviewRow
                  key={invoice.id}
                  invoice={invoice}
                  deliveries={deliveriesOf(invoice.id)}
                  obstacle={sendOut.obstacles.get(invoice.id)}
                  isCurrent={sendOut.currentId === invoice.id}
                />
              ))}
            </LedgerBody>
            <LedgerTotal>
              <Td colSpan={3}>{invoices.length === 1 ? 'One invoice' : `${invoices.length} invoices`}</Td>
              <Td align="right">
                <Money minor={sum(invoices, 'netMinor')} />
              </Td>
              <Td align="right">
                <Money minor={sum(invoices, 'vatMinor')} />
              </Td>
              <Td align="right">
                <DoubleRule>
                  <Money minor={sum(invoices, 'totalMinor')} zero="amount" />
                </DoubleRule>
              </Td>
            </LedgerTotal>
          </LedgerTable>
        </div>
      )}
      <div className={classes.reviewFoot}>
        {waiting.length > 0 ? (
          <Button
            variant="filled"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            loading={isBusy}
            disabled={!canSend && !isBusy}
            onClick={ask}
          >
            {isAllDraft && waiting.length === invoices.length
              ? 'Finalise and send all'
              : `Finalise and send the ${waiting.length === 1 ? 'one' : waiting.length} left`}
            <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
          </Button>
        ) : (
          <LinkButton to="/invoices">Open invoices</LinkButton>
        )}
        <span className={classes.note} role="status">
          {isBusy
            ? 'One after the other. Stay on this page until the last one is through.'
            : waiting.length > 0
              ? `${mail === 'caught' ? 'Nothing leaves this machine: mails land in the local inbox. ' : ''}Open a draft to change it first.`
              : invoices.length > 0
                ? 'All of this run has left.'
                : ''}
        </span>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={`Finalise and send ${what}, ${formatMoney(sum(waiting, 'totalMinor'), currency, locale)}?`}
        confirmLabel="Finalise and send"
        onConfirm={() => {
          setAsking(false);
          void sendOut.start(waiting);
        }}
        onClose={() => setAsking(false)}
      >
        This can’t be undone. Each gets its number and can’t be changed, corrections are credit notes; and a mail can’t
        be called back.
      </ConfirmDialog>
    </Page>
  );
}
