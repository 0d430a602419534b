import { isApiProblem } from '@atlasos/api-client';
import { Chip, EmptyState, ErrorState, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { openPayment } from '../../app/money/open-payment.js';
import { Page } from '../../app/shell/page.js';
import { KIND_LABELS, STATUS_LABELS, type Client } from './client.js';
import { clientQuery } from './client-queries.js';
import { ClientDrawer } from './client-drawer.js';
import { ClientFacts } from './client-facts.js';
import { ClientInvoices } from './client-invoices.js';
import { ClientMenu } from './client-menu.js';
import { ClientPortal } from './client-portal.js';
import { ClientRail } from './client-rail.js';
import { ClientRecentEntries } from './client-recent-entries.js';

const route = getRouteApi('/frame/clients/$clientId');

export function ClientPage() {
  const { clientId } = route.useParams();
  const { data: client, error, refetch } = useQuery(clientQuery(clientId));
  const parent = <Link to="/clients">Clients</Link>;
  if (client) return <Loaded key={client.id} client={client} />;
  return (
    <Page title="Client" parent={parent}>
      {!error ? (
        <LoadingRows rows={6} />
      ) : isApiProblem(error) && error.code === 'not_found' ? (
        <EmptyState
          action={
            <Button component={Link} to="/clients">
              All clients
            </Button>
          }
        >
          There is no such client. It may have been deleted.
        </EmptyState>
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Loaded({ client }: { client: Client }) {
  const { edit } = route.useSearch();
  const navigate = useNavigate({ from: '/clients/$clientId' });
  const setEdit = (open: boolean) => void navigate({ search: { edit: open || undefined }, replace: !open });
  useShortcut('e', 'Edit client', () => setEdit(true));
  useShortcut('p', 'Record payment', () => openPayment({ clientId: client.id }));
  return (
    <Page
      title={client.name}
      parent={<Link to="/clients">Clients</Link>}
      chip={
        client.status === 'active' ? undefined : (
          <Chip tone={client.status === 'prospect' ? 'outline' : 'neutral'}>{STATUS_LABELS[client.status]}</Chip>
        )
      }
      subtitle={KIND_LABELS[client.kind]}
      actions={
        <>
          <Button aria-keyshortcuts="e" onClick={() => setEdit(true)}>
            Edit
          </Button>
          <ClientMenu client={client} />
        </>
      }
      rail={<ClientRail client={client} />}
    >
      <ClientFacts client={client} />
      <ClientPortal client={client} />
      <ClientRecentEntries clientId={client.id} />
      <ClientInvoices clientId={client.id} />
      <ClientDrawer
        client={client}
        opened={edit === true}
        onClose={() => setEdit(false)}
        onReopen={() => setEdit(true)}
        onSaved={() => setEdit(false)}
      />
    </Page>
  );
}
