import { INVOICE_STATUSES } from '@atlasos/domain';
import {
  Chip,
  ComboBox,
  DateText,
  DoubleRule,
  EmptyState,
  ErrorState,
  FindField,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  LoadingRows,
  Money,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../../app/api.js';
import { ExportMenu } from '../../../app/export-menu.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { Page } from '../../../app/shell/page.js';
import { NewInvoiceDrawer } from '../new-invoice-drawer.js';
import { StatusChip } from '../status-chip.js';
import { InvoiceFigures } from './invoice-figures.js';
import { invoicesQuery, invoiceTotalsQuery } from './invoices-data.js';
import classes from './invoices-page.module.css';

const route = getRouteApi('/frame/invoices');
const STATUS_NAMES = {
  draft: 'Drafts',
  finalised: 'Unpaid',
  partly_paid: 'Part paid',
  paid: 'Paid',
  credited: 'Credited',
} as const;
const CHOICES = [
  { value: 'open', label: 'Outstanding' },
  { value: 'overdue', label: 'Overdue' },
  ...INVOICE_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] })),
];

export function InvoicesPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/invoices' });
  const { symbol } = usePracticeFormat();
  const { new: isNew, ...filter } = search;
  const list = useInfiniteQuery(invoicesQuery(filter));
  const totals = useQuery(invoiceTotalsQuery(filter));
  const clients = api.useQuery('get', '/api/v1/clients', { params: { query: { limit: 200 } } });
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true });
  const openNew = () => change({ new: true });
  useShortcut('i', 'New invoice', openNew);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const rows = list.data ?? [];

  return (
    <Page
      title="Invoices"
      actions={
        <>
          <ExportMenu list="invoices" filter={filter} />
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={openNew}>
            New invoice
          </Button>
        </>
      }
    >
      <InvoiceFigures />
      <div className={classes.filters} role="search">
        <FindField
          aria-label="Find an invoice"
          placeholder="Number, client or reference"
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          data={CHOICES}
          value={filter.open ? 'open' : filter.overdue ? 'overdue' : (filter.status ?? null)}
          onChange={(value) =>
            change({
              open: value === 'open' || undefined,
              overdue: value === 'overdue' || undefined,
              status: INVOICE_STATUSES.find((status) => status === value),
            })
          }
        />
        <ComboBox
          aria-label="Client"
          placeholder="Any client"
          clearable
          options={(clients.data?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={filter.clientId ?? null}
          onChange={(clientId) => change({ clientId: clientId ?? undefined })}
        />
      </div>
      {list.isPending ? <LoadingRows tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        isFiltered ? (
          <EmptyState action={<Button onClick={() => void navigate({ search: {} })}>Show all</Button>}>
            No invoice fits these filters.
          </EmptyState>
        ) : (
          <EmptyState
            action={
              <Button variant="filled" onClick={openNew}>
                Make the first one
              </Button>
            }
          >
            Your invoices will stand here, newest first, with what is still to be paid.
          </EmptyState>
        )
      ) : null}
      {rows.length > 0 ? (
        <>
          <LedgerTable
            caption="Invoices, newest first"
            head={
              <>
                <Th>Number</Th>
                <Th>Client</Th>
                <Th className={classes.wide}>Date</Th>
                <Th className={classes.wide}>Status</Th>
                <Th className={classes.wide}>Sent</Th>
                <Th align="right" className={classes.wide}>
                  Total, {symbol}
                </Th>
                <Th align="right">Still to pay, {symbol}</Th>
              </>
            }
          >
            <LedgerBody>
              {rows.map((invoice) => (
                <LedgerRow key={invoice.id}>
                  <Td strong>
                    <Link to="/invoices/$id" params={{ id: invoice.id }} className={classes.link}>
                      {invoice.number ?? 'Draft'}
                    </Link>
                  </Td>
                  <Td>
                    {invoice.clientName}
                    <div className={classes.underName}>
                      <StatusChip invoice={invoice} />
                    </div>
                  </Td>
                  <Td quiet className={classes.wide}>
                    <DateText date={invoice.issueDate} />
                  </Td>
                  <Td className={classes.wide}>
                    <StatusChip invoice={invoice} />
                  </Td>
                  <Td className={classes.wide}>
                    {invoice.viewedAt ? (
                      <Chip tone="pine">Viewed</Chip>
                    ) : invoice.sentAt ? (
                      <Chip tone="neutral">Emailed</Chip>
                    ) : invoice.publishedAt ? (
                      <Chip tone="neutral">On the portal</Chip>
                    ) : invoice.opening ? (
                      <Chip tone="neutral">Opening balance</Chip>
                    ) : null}
                  </Td>
                  <Td align="right" className={classes.wide}>
                    <Money minor={invoice.totalMinor} />
                  </Td>
                  <Td align="right" strong>
                    <Money minor={invoice.balanceMinor} />
                  </Td>
                </LedgerRow>
              ))}
            </LedgerBody>
            {totals.data ? (
              <LedgerTotal>
                <Td colSpan={2}>{totals.data.count === 1 ? 'One invoice' : `${totals.data.count} invoices`}</Td>
                <Td className={classes.wide} />
                <Td className={classes.wide} />
                <Td className={classes.wide} />
                <Td align="right" className={classes.wide}>
                  <Money minor={totals.data.totalMinor + totals.data.draftMinor} zero="amount" />
                </Td>
                <Td align="right">
                  <DoubleRule>
                    <Money minor={totals.data.balanceMinor} zero="amount" />
                  </DoubleRule>
                </Td>
              </LedgerTotal>
            ) : null}
          </LedgerTable>
          {list.hasNextPage ? (
            <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Show more
            </Button>
          ) : null}
        </>
      ) : null}
      <NewInvoiceDrawer
        opened={isNew === true}
        {...(filter.clientId ? { clientId: filter.clientId } : {})}
        onClose={() => change({ new: undefined })}
      />
    </Page>
  );
}
