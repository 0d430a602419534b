import { formatDate, formatMoney } from '@atlasos/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client, type PortalInvoice } from '../../app/api.js';
import { invoiceQuery } from '../../app/queries.js';
import { DocumentView } from '../../parts/document-view.js';
import { Failed, Notice } from '../../parts/notice.js';
import { PaidNote } from './paid-note.js';

const route = getRouteApi('/frame/invoices/$invoiceId');

export function InvoicePage() {
  const { invoiceId } = route.useParams();
  const { data: invoice, error, refetch } = useQuery(invoiceQuery(invoiceId));
  const opened = invoice !== undefined;
  useEffect(() => {
    // Failing is of no consequence to the reader.
    if (opened) void tellOpened(invoiceId).catch(() => undefined);
  }, [opened, invoiceId]);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!invoice) return <Notice title="Opening the invoice" busy />;
  return (
    <DocumentView document={invoice} pdf={`/api/portal/v1/invoices/${invoiceId}/pdf`} linked>
      <Told invoice={invoice} />
      {invoice.balanceMinor > 0 && <PaidNote key={invoice.id} invoice={invoice} />}
    </DocumentView>
  );
}

const tellOpened = (id: string) => client.POST('/api/portal/v1/invoices/{id}/viewed', { params: { path: { id } } });

/** What the client has said of payments that nobody has found yet. */
function Told({ invoice: { paidNotes, balanceMinor, currency, locale } }: { invoice: PortalInvoice }) {
  if (paidNotes.length === 0 || balanceMinor === 0) return null;
  return (
    <ul className="told">
      {paidNotes.map(({ id, date, amountMinor }) => (
        <li key={id}>
          You told us that you paid {formatMoney(amountMinor, currency, locale)} on {formatDate(date)}. It shows here
          once it has arrived.
        </li>
      ))}
    </ul>
  );
}
