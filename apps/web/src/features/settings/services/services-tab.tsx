import { EmptyState, ErrorState, LedgerBody, LedgerTable, LoadingRows, SectionHead, Th } from '@atlasos/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { pages } from '../../../app/pages.js';
import settings from '../settings.module.css';
import { NewService } from './new-service.js';
import { SERVICES } from './service.js';
import { ServiceRow } from './service-row.js';
import classes from './services.module.css';

const PAGE = 200;

export default function ServicesTab() {
  const list = useInfiniteQuery(pages(SERVICES, { limit: PAGE }));
  const [editing, setEditing] = useState<string | null>(null);
  const services = [...(list.data ?? [])].sort((a, b) => Number(a.archived) - Number(b.archived));
  return (
    <div className={settings.panel}>
      <div className={classes.list}>
        <SectionHead title="Kinds of work" note="A name stands on documents as you write it here." />
        <NewService />
        {!list.data ? (
          list.isError ? (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            <LoadingRows rows={6} />
          )
        ) : services.length === 0 ? (
          <EmptyState>Bookkeeping, tax returns, advice: what you do will be here.</EmptyState>
        ) : (
          <LedgerTable
            caption="Kinds of work"
            head={
              <>
                <Th style={{ width: 40 }}>
                  <span className="visually-hidden">Colour</span>
                </Th>
                <Th>Name</Th>
                <Th>
                  <span className="visually-hidden">State</span>
                </Th>
                <Th>
                  <span className="visually-hidden">Actions</span>
                </Th>
              </>
            }
          >
            <LedgerBody>
              {services.map((service) => (
                <ServiceRow
                  key={service.id}
                  service={service}
                  isEditing={editing === service.id}
                  onEdit={(edit) => setEditing(edit ? service.id : null)}
                />
              ))}
            </LedgerBody>
          </LedgerTable>
        )}
        {list.hasNextPage ? (
          <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        ) : null}
      </div>
    </div>
  );
}
