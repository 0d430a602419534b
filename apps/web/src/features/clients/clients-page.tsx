import { EmptyState, ErrorState, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { Page } from '../../app/shell/page.js';
import { clientListQuery, clientsFilter } from './client-queries.js';
import { ClientDrawer } from './client-drawer.js';
import { ClientsFilters } from './clients-filters.js';
import type { ClientsSearch } from './clients-search.js';
import { ClientsTable } from './clients-table.js';
import classes from './clients.module.css';

const route = getRouteApi('/frame/clients');

export function ClientsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/clients' });
  const { q, status = 'active', kind } = search;
  const clients = useInfiniteQuery(clientListQuery(search));
  const change = (changed: Partial<ClientsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const openNew = (open: boolean) => void navigate({ search: (before) => ({ ...before, new: open || undefined }) });

  const isFiltered = Boolean(q || kind || status !== 'active');
  return (
    <Page
      title="Clients"
      subtitle={clients.data && !clients.hasNextPage ? countText(clients.data.length, status) : undefined}
      actions={
        <>
          <ExportMenu list="clients" filter={clientsFilter(search)} />
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => openNew(true)}>
            New client
          </Button>
        </>
      }
    >
      <ClientsFilters search={search} onChange={change} />
      {clients.isError && !clients.data ? (
        <ErrorState error={clients.error} onRetry={() => void clients.refetch()} />
      ) : !clients.data ? (
        <LoadingRows rows={8} tall />
      ) : clients.data.length === 0 ? (
        <Nobody isFiltered={isFiltered} onNew={() => openNew(true)} onClear={() => void navigate({ search: {} })} />
      ) : (
        <>
          <ClientsTable clients={clients.data} />
          {clients.hasNextPage ? (
            <div className={classes.more}>
              <Button loading={clients.isFetchingNextPage} onClick={() => void clients.fetchNextPage()}>
                Show more
              </Button>
            </div>
          ) : null}
        </>
      )}
      <ClientDrawer
        opened={search.new === true}
        onClose={() => openNew(false)}
        onReopen={() => openNew(true)}
        onSaved={({ id }) => void navigate({ to: '/clients/$clientId', params: { clientId: id } })}
      />
    </Page>
  );
}

interface NobodyProps {
  isFiltered: boolean;
  onNew: () => void;
  onClear: () => void;
}

const Nobody = ({ isFiltered, onNew, onClear }: NobodyProps) =>
  isFiltered ? (
    <EmptyState action={<Button onClick={onClear}>Show all active clients</Button>}>No client fits this.</EmptyState>
  ) : (
    <EmptyState
      rows={5}
      action={
        <Button variant="filled" onClick={onNew}>
          Add a client
        </Button>
      }
    >
      The people you bill will be here. A name is enough to begin.
    </EmptyState>
  );

const WORDS = { active: 'active', prospect: 'prospects', archived: 'archived', all: 'in all' };
const countText = (count: number, status: keyof typeof WORDS): string =>
  count === 1 && status === 'prospect' ? '1 prospect' : `${count} ${WORDS[status]}`;
