import { ErrorState, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../app/shell/page.js';
import { QuoteEditor } from './editor/quote-editor.js';
import { quoteQuery } from './quote-queries.js';
import { SentQuotePage } from './sent/sent-quote-page.js';

const route = getRouteApi('/frame/quotes/$id');

export function QuotePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(quoteQuery(id));
  if (data)
    return data.status === 'draft' ? <QuoteEditor key={id} quote={data} /> : <SentQuotePage key={id} quote={data} />;
  return (
    <Page title="Quote" parent={<Link to="/quotes">Quotes</Link>}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} />}
    </Page>
  );
}
