import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../../app/api.js';
import { homeQuery, quoteQuery } from '../../app/queries.js';
import { queryClient } from '../../app/query-client.js';
import { Failed, Notice } from '../../parts/notice.js';
import type { Answers } from '../../parts/quote/answers.js';
import { QuoteView } from '../../parts/quote/quote-view.js';
import { Replaced } from '../../parts/quote/replaced.js';

const route = getRouteApi('/frame/quotes/$quoteId');

export function QuotePage() {
  const { quoteId } = route.useParams();
  const { data: quote, error, refetch } = useQuery(quoteQuery(quoteId));
  const opened = quote !== undefined && quote.status !== 'superseded';
  useEffect(() => {
    // Failing is of no consequence to the reader.
    if (opened) void tellOpened(quoteId).catch(() => undefined);
  }, [opened, quoteId]);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!quote) return <Notice title="Opening the quote" busy />;
  if (quote.status === 'superseded') return <Replaced quote={quote} />;
  const base = `/api/portal/v1/quotes/${quoteId}`;
  return (
    <QuoteView
      key={quoteId}
      quote={quote}
      answers={answersOf(quoteId)}
      pdf={`${base}/pdf`}
      certificate={`${base}/certificate`}
    />
  );
}

const tellOpened = (id: string) => client.POST('/api/portal/v1/quotes/{id}/viewed', { params: { path: { id } } });

const answersOf = (id: string): Answers => ({
  accept: async (body) =>
    (await client.POST('/api/portal/v1/quotes/{id}/accept', { params: { path: { id } }, body })).data!,
  decline: async (body) =>
    (await client.POST('/api/portal/v1/quotes/{id}/decline', { params: { path: { id } }, body })).data!,
  onAnswered: (quote) => {
    if (quote) queryClient.setQueryData(quoteQuery(id).queryKey, quote);
    else void queryClient.invalidateQueries(quoteQuery(id));
    void queryClient.invalidateQueries({ queryKey: ['quotes', 'all'] });
    void queryClient.invalidateQueries(homeQuery);
  },
});
