import {
  ComboBox,
  DateFilter,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerTable,
  LoadingRows,
  TextAction,
  Th,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../../../app/pages.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../audit.module.css';
import type { AuditSearch } from '../audit-search.js';
import { LogRow } from './log-row.js';
import { inWords } from './words.js';

const route = getRouteApi('/frame/audit');

const ENTITIES = [
  'client',
  'credit_note',
  'disbursement',
  'engagement',
  'invoice',
  'message_template',
  'payment',
  'practice',
  'quote',
  'rate',
  'service_type',
  'task',
  'time_entry',
  'timer',
  'api_token',
  'webhook_endpoint',
  'user',
].map((id) => ({ id, label: inWords(id) }));

export default function LogTab() {
  const { entity, entityId, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<AuditSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const list = useInfiniteQuery({
    ...pages('/api/v1/audit-log', { entity, entityId, from, to, limit: 50 }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={`${classes.list} ${classes.log} ${stacked.stacked}`}>
      <div className={classes.filters} role="search" aria-label="Filter the audit log">
        <ComboBox
          label="Kind of record"
          placeholder="All"
          clearable
          options={ENTITIES}
          value={entity ?? null}
          onChange={(id) => change({ entity: id ?? undefined, entityId: undefined })}
        />
        <DateFilter
          canBeEmpty
          label="From"
          value={from ?? null}
          onChange={(date) => change({ from: date ?? undefined })}
        />
        <DateFilter canBeEmpty label="To" value={to ?? null} onChange={(date) => change({ to: date ?? undefined })} />
      </div>
      {entityId ? (
        <div className={classes.only}>
          Only this one {inWords(entity ?? 'record').toLowerCase()}.
          <TextAction onClick={() => change({ entity: undefined, entityId: undefined })}>Show all</TextAction>
        </div>
      ) : null}
      {list.isPending ? <LoadingRows rows={8} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <EmptyState>Nothing was done that fits these filters.</EmptyState> : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Audit log"
          columns={[160, 220, undefined]}
          head={
            <>
              <Th>When</Th>
              <Th>What and who</Th>
              <Th>From what to what</Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((entry) => (
              <LogRow key={entry.id} entry={entry} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier
        </Button>
      ) : null}
    </div>
  );
}
