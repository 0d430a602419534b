import { ComboBox, EmptyState, ErrorState, LedgerBody, LedgerTable, LoadingRows, SectionHead, Th } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { pages } from '../../../app/pages.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../integrations.module.css';
import type { DeliveryState } from '../integrations-search.js';
import { DELIVERIES, ENDPOINTS } from '../webhooks/endpoint.js';
import { DeliveryDialog } from './delivery-dialog.js';
import { DeliveryRow } from './delivery-row.js';
import { STATES } from './delivery.js';

const route = getRouteApi('/frame/integrations');
const STATE_OPTIONS = Object.entries(STATES).map(([id, { label }]) => ({ id: id as DeliveryState, label }));
const REFRESH_MS = 5_000;

export default function DeliveriesTab() {
  const { endpoint, state } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<string | null>(null);
  const change = (next: { endpoint?: string | undefined; state?: DeliveryState | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const endpoints = useInfiniteQuery(pages(ENDPOINTS, { limit: 100 }));
  const list = useInfiniteQuery({
    ...pages(DELIVERIES, { endpointId: endpoint, state, limit: 50 }),
    // What waits arrives while one looks.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((item) => item.state === 'waiting')) ? REFRESH_MS : false,
  });
  const isFiltered = Boolean(endpoint || state);
  return (
    <div className={`${classes.list} ${stacked.stacked}`}>
      <SectionHead title="Deliveries" note="The last 30 days" />
      <div className={classes.filters} role="search" aria-label="Filter deliveries">
        <ComboBox
          label="Endpoint"
          placeholder="All"
          clearable
          options={(endpoints.data ?? []).map(({ id, url }) => ({ id, label: url }))}
          value={endpoint ?? null}
          onChange={(id) => change({ endpoint: id ?? undefined })}
        />
        <ComboBox
          label="State"
          placeholder="All"
          clearable
          options={STATE_OPTIONS}
          value={state ?? null}
          onChange={(id) => change({ state: STATE_OPTIONS.find((each) => each.id === id)?.id })}
        />
      </div>
      {list.isPending ? <LoadingRows rows={6} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? (
        <EmptyState>
          {isFiltered
            ? 'No delivery fits these filters.'
            : 'What your webhooks were told stands here, with each answer.'}
        </EmptyState>
      ) : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Deliveries"
          columns={[160, 200, undefined, 116, 110]}
          head={
            <>
              <Th>When</Th>
              <Th>Event</Th>
              <Th>Endpoint</Th>
              <Th>State</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} onShow={() => setShown(delivery.id)} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier ones
        </Button>
      ) : null}
      {shown ? <DeliveryDialog id={shown} onClose={() => setShown(null)} /> : null}
    </div>
  );
}
