import { Desk, Stepper, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { openPayment } from '../../../app/money/open-payment.js';
import { Page } from '../../../app/shell/page.js';
import { pdfPath, refreshInvoices } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { PdfPages } from '../../../app/documents/pdf-pages.js';
import { shown } from '../../../app/documents/pdf-query.js';
import { SendDrawer } from '../send/send-drawer.js';
import { StatusChip } from '../status-chip.js';
import { CreditDrawer } from './credit-drawer.js';
import { InvoiceFacts } from './invoice-facts.js';
import { OpeningBalance } from './opening-balance.js';

const route = getRouteApi('/frame/invoices/$id');
const STEPS = ['Draft', 'Preview', 'Finalise', 'Send'] as const;

/** A finalised invoice: the stored PDF, what is owed, and what was done with it. */
export function FinalisedPage({ invoice }: { invoice: Invoice }) {
  const { send: isSending } = route.useSearch();
  const navigate = useNavigate({ from: '/invoices/$id' });
  const [isCrediting, setCrediting] = useState(false);
  const isOurs = invoice.opening === null;
  const path = { params: { path: { id: invoice.id } } };
  const onSuccess = () => void refreshInvoices();
  const onError = ({ detail }: { detail: string }) => troubleToast(detail);
  const unpublish = api.useMutation('post', '/api/v1/invoices/{id}/unpublish', { onSuccess, onError });
  const publish = api.useMutation('post', '/api/v1/invoices/{id}/publish', { onSuccess, onError });
  const openSend = () => void navigate({ search: { send: true } });
  const closeSend = () => void navigate({ search: {}, replace: true });
  useShortcut('s', 'Send this invoice', openSend, { enabled: isOurs && !isSending });
  const pay = () => openPayment({ clientId: invoice.clientId, invoiceId: invoice.id });
  useShortcut('p', 'Record a payment of this invoice', pay, { enabled: invoice.balanceMinor > 0 && !isSending });
  const isDelivered = invoice.sentAt !== null || invoice.publishedAt !== null;
  const canCredit = isOurs && invoice.creditedMinor < invoice.totalMinor;
  const togglePublished = () =>
    invoice.publishedAt === null
      ? publish.mutate(path, {
          onSuccess: () => toast('On the portal now', { undo: () => unpublish.mutateAsync(path) }),
        })
      : unpublish.mutate(path, {
          onSuccess: () => toast('No longer on the portal', { undo: () => publish.mutateAsync(path) }),
        });

  return (
    <Page
      title={invoice.number ?? ''}
      subtitle={invoice.clientName}
      parent={<Link to="/invoices">Invoices</Link>}
      chip={<StatusChip invoice={invoice} />}
      actions={
        isOurs ? (
          <>
            <Button
              component="a"
              href={pdfPath(invoice.id)}
              download
              leftSection={<IconDownload size={16} stroke={1.6} />}
            >
              PDF
            </Button>
            <Button
              variant={isDelivered ? 'default' : 'filled'}
              leftSection={<IconSend size={16} stroke={1.6} />}
              onClick={openSend}
            >
              {isDelivered ? 'Send again' : 'Send'}
            </Button>
          </>
        ) : undefined
      }
      rail={
        <InvoiceFacts
          invoice={invoice}
          onTogglePublished={togglePublished}
          {...(invoice.balanceMinor > 0 ? { onPay: pay } : {})}
          {...(canCredit ? { onCredit: () => setCrediting(true) } : {})}
        />
      }
      railWidth={340}
      flush
    >
      {isDelivered || !isOurs ? null : <Stepper label="From draft to client" steps={STEPS} current={3} />}
      {invoice.opening ? (
        <OpeningBalance invoice={invoice} opening={invoice.opening} />
      ) : (
        <Desk>
          <PdfPages path={shown(pdfPath(invoice.id))} label={`${invoice.heading} ${invoice.number}`} />
        </Desk>
      )}
      {isOurs && isSending ? <SendDrawer invoice={invoice} onClose={closeSend} /> : null}
      {isCrediting ? <CreditDrawer invoice={invoice} onClose={() => setCrediting(false)} /> : null}
    </Page>
  );
}
