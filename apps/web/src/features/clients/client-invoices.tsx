import type { components } from '@atlasos/api-client';
import {
  Chip,
  DateText,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
  type ChipTone,
} from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './client-page.module.css';
import { latestInvoicesQuery } from './client-queries.js';

type Invoice = components['schemas']['ListedInvoiceResponse'];

const STATES: Record<Invoice['status'], { label: string; tone: ChipTone }> = {
  draft: { label: 'Draft', tone: 'outline' },
  finalised: { label: 'Open', tone: 'neutral' },
  partly_paid: { label: 'Part paid', tone: 'blue' },
  paid: { label: 'Paid', tone: 'pine' },
  credited: { label: 'Credited', tone: 'neutral' },
};
const LATE = { label: 'Late', tone: 'brick' } as const;

export function ClientInvoices({ clientId }: { clientId: string }) {
  const { symbol } = usePracticeFormat();
  const { data, error, refetch } = useQuery(latestInvoicesQuery(clientId));
  return (
    <section className={classes.section}>
      <SectionHead title="Invoices">
        {data && data.items.length > 0 ? (
          <Link className={classes.all} to="/invoices" search={{ clientId }}>
            All invoices
          </Link>
        ) : null}
      </SectionHead>
      {data ? null : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={3} />}
      {data?.items.length === 0 ? <EmptyState rows={2}>Invoices to this client will be here.</EmptyState> : null}
      {data && data.items.length > 0 ? (
        <LedgerTable
          caption="Latest invoices"
          head={
            <>
              <Th>Number</Th>
              <Th className={classes.wide}>Issued</Th>
              <Th className={classes.wide}>Due</Th>
              <Th align="right">Total, {symbol}</Th>
              <Th align="right">Open, {symbol}</Th>
              <Th>State</Th>
            </>
          }
        >
          <LedgerBody>
            {data.items.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
    </section>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { label, tone } = invoice.overdue ? LATE : STATES[invoice.status];
  return (
    <LedgerRow>
      <Td strong>
        <Link className={classes.record} to="/invoices/$id" params={{ id: invoice.id }}>
          {invoice.number ?? 'Draft'}
        </Link>
      </Td>
      <Td className={classes.wide} quiet>
        {invoice.number ? <DateText date={invoice.issueDate} /> : null}
      </Td>
      <Td className={classes.wide} quiet>
        {invoice.number ? <DateText date={invoice.dueDate} /> : null}
      </Td>
      <Td align="right">
        <Money minor={invoice.totalMinor} zero="amount" />
      </Td>
      <Td align="right">{invoice.number ? <Money minor={invoice.balanceMinor} /> : null}</Td>
      <Td>
        <Chip tone={tone}>{label}</Chip>
      </Td>
    </LedgerRow>
  );
}
