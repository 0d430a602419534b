import { ErrorState, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../app/shell/page.js';
import { DraftPage } from './draft/draft-page.js';
import { FinalisedPage } from './finalised/finalised-page.js';
import { invoiceQuery } from './invoice-queries.js';

const route = getRouteApi('/frame/invoices/$id');

export function InvoicePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(invoiceQuery(id));
  if (data)
    return data.status === 'draft' ? <DraftPage key={id} draft={data} /> : <FinalisedPage key={id} invoice={data} />;
  return (
    <Page title="Invoice" parent={<Link to="/invoices">Invoices</Link>}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} />}
    </Page>
  );
}
