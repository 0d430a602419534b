import { EmptyState, ErrorState, LedgerBody, LedgerTable, LoadingRows, SectionHead, Th } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pages } from '../../../app/pages.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../integrations.module.css';
import { SecretDialog } from '../secret-dialog.js';
import { EndpointDrawer } from './endpoint-drawer.js';
import { EndpointRow } from './endpoint-row.js';
import { ENDPOINTS, rotateSecret, type Endpoint } from './endpoint.js';

export default function WebhooksTab() {
  const list = useInfiniteQuery(pages(ENDPOINTS, { limit: 100 }));
  const [open, setOpen] = useState<Endpoint | 'new' | null>(null);
  const [shown, setShown] = useState<{ secret: string; rotated: boolean } | null>(null);
  const rotate = async (endpoint: Endpoint) => {
    const secret = await rotateSecret(endpoint);
    if (secret) setShown({ secret, rotated: true });
  };
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setOpen('new')}>
      New endpoint
    </Button>
  );
  return (
    <div className={`${classes.list} ${stacked.stacked}`}>
      <SectionHead title="Webhooks">{list.data?.length ? add : null}</SectionHead>
      <p className={classes.lead}>
        Another system is told as things happen: a POST to its address, signed with a secret of its own.
      </p>
      {list.isPending ? <LoadingRows rows={3} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? (
        <EmptyState action={add}>Addresses that are told what happens stand here.</EmptyState>
      ) : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Webhook endpoints"
          columns={[undefined, 168, 150, 300]}
          head={
            <>
              <Th>Endpoint</Th>
              <Th>State</Th>
              <Th>Last arrived</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((endpoint) => (
              <EndpointRow
                key={endpoint.id}
                endpoint={endpoint}
                onEdit={() => setOpen(endpoint)}
                onRotate={() => void rotate(endpoint)}
              />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {open ? (
        <EndpointDrawer
          given={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onMade={(secret) => setShown({ secret, rotated: false })}
        />
      ) : null}
      <SecretDialog title="Its secret" what="the secret" secret={shown?.secret ?? null} onClose={() => setShown(null)}>
        <p className={classes.fact}>
          {shown?.rotated
            ? 'For 24 hours everything is signed with this and the one before, so that you can change over.'
            : 'The receiver checks each message with it, as Standard Webhooks says.'}
        </p>
      </SecretDialog>
    </div>
  );
}
