import { formatDate } from '@atlasos/domain';
import { BigMoney, Desk, ErrorState, LoadingRows, RailSection, SectionHead, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../app/api.js';
import { Page } from '../../app/shell/page.js';
import classes from './finalised/finalised-page.module.css';
import { Deliveries } from '../../app/documents/deliveries-section.js';
import { whilePending } from '../../app/documents/deliveries.js';
import { MailedLinks } from '../../app/documents/mailed-links.js';
import { PdfPages } from '../../app/documents/pdf-pages.js';
import { shown } from '../../app/documents/pdf-query.js';
import { creditNoteQuery, refreshInvoices } from './invoice-queries.js';

const route = getRouteApi('/frame/credit-notes/$id');
const pathOf = (id: string) => `/api/v1/credit-notes/${id}/pdf`;

export function CreditNotePage() {
  const { id } = route.useParams();
  const { data: note, error, refetch } = useQuery(creditNoteQuery(id));
  const { data: deliveries } = api.useQuery(
    'get',
    '/api/v1/credit-notes/{id}/deliveries',
    { params: { path: { id } } },
    { refetchInterval: whilePending },
  );
  const send = api.useMutation('post', '/api/v1/credit-notes/{id}/send', {
    onSuccess: ({ to }) => {
      void refreshInvoices();
      toast(`${note?.number} is on its way to ${to.join(', ')}`);
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  if (!note) {
    return (
      <Page title="Credit note" parent={<Link to="/invoices">Invoices</Link>}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} />}
      </Page>
    );
  }
  // A mail that is on its way counts: the note itself says so once it has left.
  const isMailed = note.sentAt !== null || deliveries?.items.some(({ channel }) => channel === 'email') === true;
  return (
    <Page
      title={note.number}
      subtitle={note.clientName}
      parent={
        <Link to="/invoices/$id" params={{ id: note.invoiceId }}>
          {note.invoiceNumber}
        </Link>
      }
      actions={
        <>
          <Button component="a" href={pathOf(id)} download leftSection={<IconDownload size={16} stroke={1.6} />}>
            PDF
          </Button>
          <Button
            variant={isMailed ? 'default' : 'filled'}
            leftSection={<IconSend size={16} stroke={1.6} />}
            loading={send.isPending}
            onClick={() =>
              send.mutate({
                params: { path: { id } },
                body: { channels: ['email', 'portal'], resend: isMailed },
              })
            }
          >
            {isMailed ? 'Send again' : 'Send to the client'}
          </Button>
        </>
      }
      rail={
        <>
          <RailSection>
            <SectionHead title="Credited" />
            <BigMoney minor={note.totalMinor} size={28} />
            <dl className={classes.facts}>
              <dt>Date</dt>
              <dd>{formatDate(note.issueDate)}</dd>
              <dt>Why</dt>
              <dd>{note.reason}</dd>
              <dt>Work</dt>
              <dd>{note.releasedTime ? 'Back in WIP' : 'Stays billed'}</dd>
            </dl>
          </RailSection>
          <Deliveries deliveries={deliveries?.items} viewedAt={note.viewedAt}>
            <MailedLinks kind="credit_note" id={id} deliveries={deliveries?.items} />
          </Deliveries>
        </>
      }
      railWidth={300}
      flush
    >
      <Desk>
        <PdfPages path={shown(pathOf(id))} label={`Credit note ${note.number}`} />
      </Desk>
    </Page>
  );
}
