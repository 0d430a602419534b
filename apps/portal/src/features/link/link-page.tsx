import { isApiProblem } from '@atlasos/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client, detailOf, hasCode } from '../../app/api.js';
import { useColour } from '../../app/colour.js';
import { Mark } from '../../app/mark.js';
import { linkQuery } from '../../app/queries.js';
import { queryClient } from '../../app/query-client.js';
import { DocumentView } from '../../parts/document-view.js';
import { Failed, Notice } from '../../parts/notice.js';
import type { Answers } from '../../parts/quote/answers.js';
import { QuoteView } from '../../parts/quote/quote-view.js';

const route = getRouteApi('/d/$token');

/** The one document that the link in a mail opens. */
export function LinkPage() {
  const { token } = route.useParams();
  const { data, error, refetch } = useQuery(linkQuery(token));
  const opened = data !== undefined;
  useColour(data?.practice.colour);
  useEffect(() => {
    // Failing is of no consequence to the reader.
    if (opened) void tellOpened(token).catch(() => undefined);
  }, [opened, token]);

  const base = `/api/portal/v1/documents/${encodeURIComponent(token)}`;
  if (data) {
    return (
      <>
        <header className="frame">
          <div className="frame-inner">
            <span className="practice">
              <Mark name={data.practice.name} logo={data.practice.hasLogo ? `${base}/logo` : undefined} />
              <strong>{data.practice.name}</strong>
            </span>
            <a className="all" href="/">
              All your documents
            </a>
          </div>
        </header>
        {data.quote ? (
          <QuoteView
            quote={data.quote}
            answers={answersOf(token)}
            pdf={`${base}/pdf`}
            certificate={`${base}/certificate`}
          />
        ) : (
          <DocumentView document={data} pdf={`${base}/pdf`} />
        )}
      </>
    );
  }
  if (!error) return <Notice title="Opening your document" busy />;
  if (hasCode(error, 'quote_superseded')) {
    return (
      <Notice title="This quote was replaced">
        <p>{detailOf(error)}</p>
        <a className="button primary" href="/quotes">
          All your quotes
        </a>
      </Notice>
    );
  }
  if (hasCode(error, 'link_expired')) return <Expired token={token} renewable={isRenewable(error)} />;
  if (!hasCode(error, 'not_found')) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Notice title="This link leads nowhere">
      <p>Check that the whole address was copied, or open the link in the email once more.</p>
    </Notice>
  );
}

const tellOpened = (token: string) =>
  client.POST('/api/portal/v1/documents/{token}/viewed', { params: { path: { token } } });

const answersOf = (token: string): Answers => ({
  accept: async (body) =>
    (await client.POST('/api/portal/v1/documents/{token}/accept', { params: { path: { token } }, body })).data!,
  decline: async (body) =>
    (await client.POST('/api/portal/v1/documents/{token}/decline', { params: { path: { token } }, body })).data!,
  onAnswered: (quote) => {
    const { queryKey } = linkQuery(token);
    if (quote) queryClient.setQueryData(queryKey, (known) => known && { ...known, quote });
    else void queryClient.invalidateQueries({ queryKey });
  },
});

const isRenewable = (error: unknown) => isApiProblem(error) && error.facts['renewable'] === true;

function Expired({ token, renewable }: { token: string; renewable: boolean }) {
  const renew = useMutation({
    mutationFn: () => client.POST('/api/portal/v1/documents/{token}/renew', { params: { path: { token } } }),
  });
  if (renew.isSuccess) {
    return (
      <Notice title="Look at your mail">
        <p>A new link is on its way to the address that had this one.</p>
      </Notice>
    );
  }
  return (
    <Notice title="This link has expired">
      {renewable ? (
        <>
          <p>We can send a new one to the address that had this one.</p>
          <button type="button" className="button primary" disabled={renew.isPending} onClick={() => renew.mutate()}>
            Send me a new one
          </button>
          {renew.error && <p role="alert">{detailOf(renew.error)}</p>}
        </>
      ) : (
        <p>Ask the sender for a new one: they can send the document again at any time.</p>
      )}
    </Notice>
  );
}
