import { QUOTE_STATUSES } from '@atlasos/domain';
import {
  Chip,
  DateText,
  EmptyState,
  ErrorState,
  FindField,
  LedgerBody,
  LedgerRow,
  LedgerTable,
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
import { ExportMenu } from '../../app/export-menu.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { Page } from '../../app/shell/page.js';
import { NewQuoteDrawer } from './new-quote-drawer.js';
import type { ListedQuote } from './quote-queries.js';
import { quoteTotalsQuery } from './quote-queries.js';
import { quotesQuery } from './quote-queries.js';
import { QuoteStatus } from './quote-status.js';
import classes from './quotes.module.css';

const route = getRouteApi('/frame/quotes');
const STATUS_NAMES = {
  draft: 'Drafts',
  sent: 'Open',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  superseded: 'Replaced',
  converted: 'Under way',
} as const;
const CHOICES = QUOTE_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }));

export function QuotesPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/quotes' });
  const { new: isNew, ...filter } = search;
  const list = useInfiniteQuery(quotesQuery(filter));
  const totals = useQuery(quoteTotalsQuery(filter));
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true });
  const openNew = () => change({ new: true });
  useShortcut('q', 'New quote', openNew);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const rows = list.data ?? [];
  const open = totals.data?.openCount ?? 0;
  return (
    <Page
      title="Quotes"
      {...(open > 0 ? { subtitle: `${open} waiting for an answer` } : {})}
      actions={
        <>
          <ExportMenu list="quotes" filter={filter} />
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={openNew}>
            New quote
          </Button>
        </>
      }
    >
      <div className={classes.filters} role="search">
        <FindField
          aria-label="Find a quote"
          placeholder="Number, client or what is offered"
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          data={CHOICES}
          value={filter.status ?? null}
          onChange={(status) => change({ status: (status as typeof filter.status | null) ?? undefined })}
        />
      </div>
      {list.isPending ? <LoadingRows tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        isFiltered ? (
          <EmptyState action={<Button onClick={() => void navigate({ search: {} })}>Show all</Button>}>
            No quote fits these filters.
          </EmptyState>
        ) : (
          <EmptyState
            action={
              <Button variant="filled" onClick={openNew}>
                Write the first one
              </Button>
            }
          >
            What you have offered will stand here, newest first, with what the client said to it.
          </EmptyState>
        )
      ) : null}
      {rows.length > 0 ? <QuotesTable rows={rows} /> : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      {isNew ? <NewQuoteDrawer clientId={filter.clientId ?? null} onClose={() => change({ new: undefined })} /> : null}
    </Page>
  );
}

function QuotesTable({ rows }: { rows: readonly ListedQuote[] }) {
  const { symbol } = usePracticeFormat();
  return (
    <LedgerTable
      caption="Quotes, newest first"
      head={
        <>
          <Th>Number</Th>
          <Th>Client</Th>
          <Th className={classes.wide}>Date</Th>
          <Th className={classes.wide}>Status</Th>
          <Th className={classes.wide}>Seen</Th>
          <Th align="right" className={classes.wide}>
            With options, {symbol}
          </Th>
          <Th align="right">Total, {symbol}</Th>
        </>
      }
    >
      <LedgerBody>
        {rows.map((quote) => (
          <LedgerRow key={quote.id}>
            <Td strong>
              <Link to="/quotes/$id" params={{ id: quote.id }} className={classes.link}>
                {quote.number ?? 'Draft'}
              </Link>
            </Td>
            <Td>
              {quote.clientName}
              <div className={classes.underName}>
                <QuoteStatus quote={quote} />
              </div>
            </Td>
            <Td quiet className={classes.wide}>
              {quote.issueDate ? <DateText date={quote.issueDate} /> : null}
            </Td>
            <Td className={classes.wide}>
              <QuoteStatus quote={quote} />
            </Td>
            <Td className={classes.wide}>{quote.viewedAt ? <Chip tone="pine">Viewed</Chip> : null}</Td>
            <Td align="right" quiet className={classes.wide}>
              <Money minor={quote.fullTotalMinor === quote.totalMinor ? null : quote.fullTotalMinor} />
            </Td>
            <Td align="right" strong>
              <Money minor={quote.totalMinor} />
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
    </LedgerTable>
  );
}
