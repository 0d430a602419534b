import { DateText, Money, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { downloadPdf } from '../../../app/documents/download-pdf.js';
import classes from './deposit.module.css';
import { depositChanged, type DepositRequest } from './deposit-queries.js';
import { SendDepositDrawer } from './send-deposit-drawer.js';

const fetchPdf = (id: string) =>
  downloadPdf(`/api/v1/deposit-requests/${id}/pdf`, 'deposit request').catch((error: Error) =>
    troubleToast(error.message),
  );

/** The requests, each with its PDF and its mail. */
export function DepositRequests({ requests }: { requests: readonly DepositRequest[] }) {
  const [sending, setSending] = useState<DepositRequest | null>(null);
  const withdraw = api.useMutation('post', '/api/v1/deposit-requests/{id}/withdraw', {
    onSuccess: ({ number }) => {
      void depositChanged();
      toast(`${number} is withdrawn`);
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  return (
    <>
      {requests.map((request) => {
        const { id, number, amountMinor, dueDate, sentAt, viewedAt, withdrawnAt } = request;
        const state = withdrawnAt ? 'Withdrawn' : viewedAt ? 'Opened' : sentAt ? 'Sent' : 'Not sent yet';
        return (
          <div key={id} className={classes.request}>
            <span>{number}</span>
            <Money minor={amountMinor} />
            <small>
              {state}, due <DateText date={dueDate} />
            </small>
            {withdrawnAt === null ? (
              <span className={classes.actions}>
                <Button variant="subtle" size="compact-sm" onClick={() => void fetchPdf(id)}>
                  PDF
                </Button>
                <Button variant="subtle" size="compact-sm" onClick={() => setSending(request)}>
                  {sentAt ? 'Send again' : 'Send'}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={withdraw.isPending}
                  onClick={() => withdraw.mutate({ params: { path: { id } } })}
                >
                  Withdraw
                </Button>
              </span>
            ) : null}
          </div>
        );
      })}
      {sending ? <SendDepositDrawer request={sending} onClose={() => setSending(null)} /> : null}
    </>
  );
}
