import { ComboBox, EmptyState, ErrorState, FindField, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { Page } from '../../app/shell/page.js';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import { WORK_STATUS } from '../../app/work/status-chip.js';
import { useClients } from '../../app/work/work-options.js';
import { DISBURSEMENT_STATUSES, type DisbursementSearch } from './disbursement-search.js';
import { DisbursementTable, PhoneDisbursements } from './disbursement-table.js';
import { disbursementsQuery } from './disbursements-data.js';
import { openDisbursement } from './open-disbursement.js';
import classes from './disbursements.module.css';

const route = getRouteApi('/frame/disbursements');
const STATUSES = DISBURSEMENT_STATUSES.map((id) => ({ id, label: WORK_STATUS[id].label }));

/** Money spent for clients, newest first. */
export function DisbursementsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPhone = useIsPhone();
  const { clientId, status, q } = search;
  const change = (next: Partial<DisbursementSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const list = useInfiniteQuery({ ...disbursementsQuery(search), placeholderData: keepPreviousData });
  const clients = useClients().map(({ id, name, reference }) => ({ id, label: name, detail: reference }));
  const items = list.data ?? [];
  const isFiltered = Boolean(clientId || status || q);
  const add = () => openDisbursement(null);
  useShortcut('n', 'New disbursement', add);
  return (
    <Page
      title="Disbursements"
      actions={
        <>
          <ExportMenu list="disbursements" filter={search} />
          <Button leftSection={<IconPlus size={16} stroke={1.6} />} aria-keyshortcuts="n" onClick={add}>
            New disbursement
          </Button>
        </>
      }
    >
      <div className={classes.filters} role="search" aria-label="Filter disbursements">
        <FindField
          label="Text"
          placeholder="What it was for, client"
          value={q}
          onChange={(text) => change({ q: text })}
        />
        <ComboBox
          label="Client"
          placeholder="All"
          clearable
          options={clients}
          value={clientId ?? null}
          onChange={(id) => change({ clientId: id ?? undefined })}
        />
        <ComboBox
          label="Status"
          placeholder="All"
          clearable
          options={STATUSES}
          value={status ?? null}
          onChange={(id) => change({ status: DISBURSEMENT_STATUSES.find((each) => each === id) })}
        />
      </div>
      {list.isPending ? <LoadingRows rows={6} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState action={isFiltered ? null : <Button onClick={add}>New disbursement</Button>}>
          {isFiltered
            ? 'No disbursement fits these filters.'
            : 'Money you spend for clients stands here until it is billed: a CIPC fee, a courier.'}
        </EmptyState>
      ) : null}
      {items.length > 0 ? isPhone ? <PhoneDisbursements items={items} /> : <DisbursementTable items={items} /> : null}
      {list.hasNextPage ? (
        <Button mt={20} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier ones
        </Button>
      ) : null}
    </Page>
  );
}
