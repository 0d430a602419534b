import { formatDate } from '@atlasos/domain';
import { ErrorState, FormDrawer, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../app/api.js';
import { SendForm } from '../../app/documents/send-form.js';
import { quoteProposalQuery, refreshQuotes, type Quote } from './quote-queries.js';

/** Shows the mail before anything leaves; a draft gets its number with it. */
export function SendQuoteDrawer({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { data, error, refetch } = useQuery({ ...quoteProposalQuery(quote.id), staleTime: 0 });
  const isDraft = quote.status === 'draft';
  const name = quote.number ?? 'this quote';
  if (data) {
    return (
      <SendForm
        name={name}
        noun="quote"
        figure={{
          label: 'Total',
          minor: quote.totalMinor,
          note: quote.validUntil ? `open until ${formatDate(quote.validUntil)}` : null,
        }}
        wasSent={quote.sentAt !== null}
        proposal={data}
        {...(isDraft
          ? {
              consequence:
                'It gets its number and can’t be changed. To change it later, revise it: a new version takes its place.',
            }
          : {})}
        send={async (body) => {
          await client.POST('/api/v1/quotes/{id}/send', { params: { path: { id: quote.id } }, body });
          void refreshQuotes();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDrawer
      opened
      title={`Send ${name}`}
      onClose={onClose}
      onSubmit={() => undefined}
      submitLabel="Send"
      canSubmit={false}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={5} />}
    </FormDrawer>
  );
}
